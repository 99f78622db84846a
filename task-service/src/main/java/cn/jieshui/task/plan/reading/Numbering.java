package cn.jieshui.task.plan.reading;

/** Numbers at the beginning of a line: of chapters (一、, 第一章) and of tasks (1., 21). */
final class Numbering {

    /** A number that a line begins with, and where its words begin. */
    record Number(int value, int wordsFrom, boolean marked) {}

    private static final int LONGEST_HEADING = 60;
    private static final int MOST_DIGITS = 3;
    private static final Words PARTS = Words.of("章", "部分", "篇");
    /** What makes digits at the beginning of a line an amount or a date instead of a number of a task. */
    private static final Words NO_TASK =
            Words.of("年", "月", "日", "号", "时", "点", "届", "期", "倍", "批", "类", "级", "元", "吨", "米", "公里");

    private Numbering() {}

    /** The number of a chapter heading, or null: numerals and 、, on a short line without a full stop. */
    static Number chapter(String plain) {
        if (plain.length() > LONGEST_HEADING || plain.contains("。")) {
            return null;
        }
        boolean ordinal = plain.startsWith("第");
        int from = ordinal ? 1 : 0;
        int to = ChineseNumerals.end(plain, from);
        String mark = ordinal ? PARTS.at(plain, to) : plain.startsWith("、", to) ? "、" : "";
        int value = ChineseNumerals.parse(plain.substring(from, to));
        return value < 1 || mark.isEmpty() ? null : new Number(value, to + mark.length(), true);
    }

    /**
     * The number of a task, or null. Digits that a point and further digits follow are an amount (0.5万亩); digits that a
     * unit or 年 follows are one too, or a date.
     */
    static Number task(String plain) {
        int to = 0;
        while (to < plain.length() && to <= MOST_DIGITS && isDigit(plain.charAt(to))) {
            to++;
        }
        if (to == 0 || to > MOST_DIGITS || to == plain.length()) {
            return null;
        }
        int value = Integer.parseInt(plain.substring(0, to));
        if (".、)".indexOf(plain.charAt(to)) >= 0) {
            return isAmount(plain, to + 1) ? null : new Number(value, to + 1, true);
        }
        boolean words = Character.isIdeographic(plain.charAt(to))
                && NO_TASK.at(plain, to).isEmpty()
                && !WrittenUnit.begins(plain, to);
        return words ? new Number(value, to, false) : null;
    }

    /** Whether digits go on behind the point; but 2.6月底前 and 2.2023年 are the second task and its first words. */
    private static boolean isAmount(String plain, int from) {
        int to = from;
        while (to < plain.length() && isDigit(plain.charAt(to))) {
            to++;
        }
        return to > from && !plain.startsWith("年", to) && !plain.startsWith("月", to);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
