package cn.jieshui.task.plan.reading;

/** Numbers written in characters: 三, 十二, 二十, 一百零八. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 8;

    private ChineseNumerals() {}

    static boolean isNumeral(char c) {
        return value(c) >= 0 || c == '十' || c == '百';
    }

    /** The end of the numerals that begin at {@code from}, which is {@code from} when none do. */
    static int end(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST && isNumeral(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** The number, or -1 when the characters are none. */
    static int parse(String numerals) {
        if (numerals.isEmpty()) {
            return -1;
        }
        int total = 0;
        int digit = -1;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else if (value(c) >= 0 && (digit <= 0)) {
                digit = value(c);
            } else {
                return -1;
            }
        }
        return total + Math.max(digit, 0);
    }

    private static int value(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }
}
