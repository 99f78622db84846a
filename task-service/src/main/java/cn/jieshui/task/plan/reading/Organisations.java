package cn.jieshui.task.plan.reading;

/** What names of bodies (单位) look like; used to find them, never to tell which one it is. */
final class Organisations {

    static final int LONGEST_NAME = 30;

    private static final Words ENDINGS = Words.of(
            "局", "委", "办", "会", "院", "处", "厅", "部", "公司", "集团", "中心", "政府", "小组", "单位", "部门", "街道", "镇", "乡", "街镇",
            "镇街", "学校", "企业", "机关", "大队", "支队", "站", "所");
    private static final Words COLLECTIVES = Words.of("有关", "相关", "各级", "各部门", "各单位", "各街", "各镇", "各乡", "等部门", "等单位");

    private Organisations() {}

    static boolean looksLikeOne(String plain) {
        return !plain.isEmpty()
                && plain.length() <= LONGEST_NAME
                && !ENDINGS.endOf(plain).isEmpty()
                && plain.chars().noneMatch(c -> ",;:。、!?".indexOf(c) >= 0);
    }

    /** Whether a name is a collective phrase (区级有关部门) instead of one body. */
    static boolean isCollective(String name) {
        return COLLECTIVES.in(name);
    }
}
