package cn.jieshui.task.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds the quantities of a clause: digits in either width, 亿 and 万, 1,000, and 三家. */
final class Quantities {

    private static final int MOST_DIGITS = 30;
    /** Behind a number: it names a time, a document or a rank, and is no quantity. */
    private static final Words NO_QUANTITY = Words.of("年", "月", "日", "号", "届", "期", "批", "级", "类", "时", "点", "G", "D");
    /** In front of a number: the same. */
    private static final String RANK = "第〔[-/";

    private static final String COUNTED_IN_CHARACTERS = "家个处座所";

    private final String plain;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String plain) {
        this.plain = plain;
    }

    /** In text order; a number with an unknown unit has no unit, a number that is no quantity is left out. */
    static List<Quantity> in(String plain) {
        Quantities quantities = new Quantities(plain);
        for (int at = 0; at < plain.length(); ) {
            at = quantities.readAt(at);
        }
        return quantities.found;
    }

    private int readAt(int at) {
        char c = plain.charAt(at);
        if (Numbering.isDigit(c)) {
            return digits(at);
        }
        return ChineseNumerals.isNumeral(c) ? numerals(at) : at + 1;
    }

    private int digits(int from) {
        int to = numberEnd(plain, from);
        boolean ranked = from > 0 && (RANK.indexOf(plain.charAt(from - 1)) >= 0 || isLatin(plain.charAt(from - 1)));
        if (ranked || to - from > MOST_DIGITS || !NO_QUANTITY.at(plain, to).isEmpty()) {
            return to;
        }
        String written = plain.substring(from, to);
        BigDecimal amount = new BigDecimal(written.replace(",", ""));
        return add(amount, written, from, to);
    }

    /** Characters only in front of a counted thing, and not 第三个, 每一家, 一家一策. */
    private int numerals(int from) {
        int to = ChineseNumerals.end(plain, from);
        boolean counted = to < plain.length() && COUNTED_IN_CHARACTERS.indexOf(plain.charAt(to)) >= 0;
        boolean ranked = from > 0 && "第每逐".indexOf(plain.charAt(from - 1)) >= 0;
        boolean repeated = to + 1 < plain.length() && ChineseNumerals.isNumeral(plain.charAt(to + 1));
        int value = ChineseNumerals.parse(plain.substring(from, to));
        if (!counted || ranked || repeated || value < 1) {
            return to;
        }
        return add(BigDecimal.valueOf(value), plain.substring(from, to), from, to);
    }

    private int add(BigDecimal amount, String written, int from, int numberEnd) {
        int at = numberEnd;
        while (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
        WrittenUnit.Found unit = WrittenUnit.find(plain, at);
        if (unit == null) {
            found.add(new Quantity(amount, null, written, null, from, numberEnd));
            return numberEnd;
        }
        BigDecimal canonical = amount.multiply(unit.factor());
        found.add(new Quantity(
                plainScale(canonical), unit.unit(), written, plain.substring(at, unit.end()), from, unit.end()));
        return unit.end();
    }

    /** 220000000 rather than 2.2E+8. */
    private static BigDecimal plainScale(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The end of the digits at {@code from}, with a decimal point and commas between thousands. */
    static int numberEnd(String plain, int from) {
        int to = from;
        boolean point = false;
        while (to < plain.length()) {
            char c = plain.charAt(to);
            if (c == '.' && !point && digitsAt(plain, to + 1, 1)) {
                point = true;
            } else if (!Numbering.isDigit(c) && !(c == ',' && !point && isThousands(plain, to))) {
                break;
            }
            to++;
        }
        return to;
    }

    /** Whether the comma at {@code at} stands between thousands: 1,000 but not 5,力争 nor 1,20. */
    static boolean isThousands(String plain, int at) {
        return at > 0
                && Numbering.isDigit(plain.charAt(at - 1))
                && digitsAt(plain, at + 1, 3)
                && !digitsAt(plain, at + 1, 4);
    }

    private static boolean digitsAt(String plain, int at, int count) {
        if (at + count > plain.length()) {
            return false;
        }
        return plain.substring(at, at + count).chars().allMatch(c -> Numbering.isDigit((char) c));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
