package cn.jieshui.task.plan.reading;

/** What a bracket inside a task's words means; lead phrases and chapter numerals are told apart before. */
enum BracketMeaning {
    /** 根据…资金情况: what the amount depends on or counts. */
    CONDITION,
    /** Another name of the thing in front of it. */
    ALIAS,
    /** The named enterprise or place that is meant. */
    SUBJECT,
    UNPLACED;

    private static final int LONGEST_ALIAS = 20;
    private static final Words CONDITIONS =
            Words.of("根据", "按照", "依据", "视", "结合", "如", "若", "在", "以", "含", "不含", "包括", "不包括", "其中", "扣除");
    private static final Words NAMED = Words.of("公司", "集团", "学校", "医院", "大学", "中学", "小学", "工厂", "创建", "建设", "改造");

    static BracketMeaning of(String plain) {
        if (!CONDITIONS.at(plain, 0).isEmpty()) {
            return CONDITION;
        }
        if (NAMED.in(plain)) {
            return SUBJECT;
        }
        boolean phrase = plain.chars().noneMatch(c -> ",;。、:".indexOf(c) >= 0 || Numbering.isDigit((char) c));
        return phrase && !plain.isEmpty() && plain.length() <= LONGEST_ALIAS ? ALIAS : UNPLACED;
    }
}
