package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.TargetComparator.AT_LEAST;
import static cn.jieshui.task.plan.reading.TargetComparator.AT_MOST;
import static cn.jieshui.task.plan.reading.TargetComparator.REDUCTION_AT_LEAST;

/**
 * The words around a quantity that say how it limits. A bare quantity is at least: nobody minds a sixth enterprise.
 *
 * @param from offset of the first such word in front of the quantity, {@code to} offset behind the last one after it
 * @param baseYear of a reduction (较2020年下降); else null
 * @param written whether the clause has such a word at all
 */
record Comparison(TargetComparator comparator, int from, int to, Integer baseYear, boolean written) {

    private static final Words FLOOR_BEFORE = Words.of(
            "不低于", "不少于", "不小于", "至少", "最少", "达到", "达", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "超过", "高于", "大于", "≥",
            ">=");
    private static final Words CAP_BEFORE = Words.of(
            "不高于", "不超过", "不大于", "不多于", "控制在", "严控在", "压减到", "压减至", "降低到", "降低至", "降到", "降至", "下降到", "下降至", "至多", "最多",
            "低于", "小于", "≤", "<=");
    private static final Words FLOOR_BEHIND = Words.of("以上", "及以上", "(含)以上", "或以上");
    private static final Words CAP_BEHIND = Words.of("以内", "之内", "以下", "及以下");
    private static final Words FALL = Words.of("下降", "降低", "减少", "压减", "降幅", "下降率", "下降幅度");
    private static final Words AGAINST = Words.of("较", "比", "相比", "与", "相较", "相对");

    static Comparison of(String grammar, Quantity quantity) {
        int before = backOverBlanks(grammar, quantity.from());
        String behind = FLOOR_BEHIND.at(grammar, quantity.to());
        String capBehind = CAP_BEHIND.at(grammar, quantity.to());
        String floor = FLOOR_BEHIND.before(grammar, before) + FLOOR_BEFORE.before(grammar, before);
        String cap = CAP_BEFORE.before(grammar, before);
        int from = backOverBlanks(grammar, before - Math.max(floor.length(), cap.length()));
        int to = quantity.to() + Math.max(behind.length(), capBehind.length());
        String fall = FALL.before(grammar, from);
        if (!fall.isEmpty() && cap.isEmpty() && capBehind.isEmpty()) {
            return reduction(grammar, from - fall.length(), to);
        }
        boolean words = from < before || to > quantity.to();
        return new Comparison(
                comparator(behind, capBehind, floor, cap), words ? from : quantity.from(), to, null, words);
    }

    /** The word behind the number decides (控制在9%以内); 不高于 ends with 高于, so the longer word in front does. */
    private static TargetComparator comparator(String floorBehind, String capBehind, String floor, String cap) {
        if (!floorBehind.isEmpty() || !capBehind.isEmpty()) {
            return capBehind.isEmpty() ? AT_LEAST : AT_MOST;
        }
        return cap.length() > floor.length() ? AT_MOST : AT_LEAST;
    }

    private static Comparison reduction(String grammar, int fallFrom, int to) {
        int end = backOverBlanks(grammar, fallFrom);
        boolean year = end > 4 && grammar.charAt(end - 1) == '年';
        Integer baseYear = year ? Dates.yearBefore(grammar, end - 1) : null;
        int from = baseYear == null ? end : end - 5;
        from -= baseYear == null ? 0 : AGAINST.before(grammar, from).length();
        return new Comparison(REDUCTION_AT_LEAST, from, to, baseYear, true);
    }

    private static int backOverBlanks(String grammar, int end) {
        int at = end;
        while (at > 0 && grammar.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
