package cn.jieshui.task.plan.reading;

/**
 * Takes from a clause the words that only say that, how eagerly, where and when it is done; what is left names the
 * thing.
 */
final class NounPhrases {

    private static final Words BEFORE = Words.of(
            // joints
            "并",
            "并且",
            "其中",
            "同时",
            "以及",
            "和",
            "及",
            "、",
            // how eagerly
            "力争",
            "争取",
            "尽可能",
            "尽量",
            "确保",
            "计划",
            "拟",
            "积极",
            "全面",
            "大力",
            "继续",
            "持续",
            "加快",
            "努力",
            // where and when
            "全区",
            "全县",
            "全市",
            "我区",
            "我县",
            "我市",
            "全年",
            "年内",
            "今年",
            "本年",
            "年度",
            "年底前",
            "年底",
            // verbs
            "实现",
            "创建",
            "打造",
            "培育",
            "建设",
            "开展",
            "完成",
            "评选",
            "发展",
            "建成",
            "组织",
            "推进",
            "落实",
            "达到",
            "新创建",
            "命名",
            "申报");
    private static final Words EAGER = Words.of(
            "并", "并且", "其中", "同时", "以及", "力争", "争取", "尽可能", "尽量", "确保", "计划", "拟", "积极", "努力", "年底前", "年底", "年内", "全年",
            "今年", "本年");
    private static final Words AFTER = Words.of("创建", "创建工作", "评选", "的", "建设工作", "任务");
    private static final Words POPULATIONS = Words.of(
            "单位", "企业", "用户", "机构", "机关", "小区", "灌区", "学校", "医院", "园区", "项目", "行政村", "社区", "酒店", "家庭", "水厂", "取水口",
            "取用水户");

    private NounPhrases() {}

    /** How many characters of the clause from {@code from} on are such words. */
    static int skip(String grammar, int from, int to) {
        return skip(BEFORE, grammar, from, to);
    }

    /** The same without the verbs: a milestone is named with its verb. */
    static int skipEager(String grammar, int from, int to) {
        return skip(EAGER, grammar, from, to);
    }

    private static int skip(Words words, String grammar, int from, int to) {
        int at = from;
        while (at < to) {
            String word = words.at(grammar, at);
            int next = word.isEmpty() ? yearEnd(grammar, at) : at + word.length();
            if (next == at || next > to) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** 2023年, 2023年度; blanks and the marks of blotted brackets are skipped too. */
    private static int yearEnd(String grammar, int at) {
        if (grammar.charAt(at) == ' ' || grammar.charAt(at) == '\u0001') {
            return at + 1;
        }
        if (at + 5 <= grammar.length()
                && Dates.yearBefore(grammar, at + 4) != null
                && grammar.startsWith("年", at + 4)) {
            return grammar.startsWith("度", at + 5) ? at + 6 : at + 5;
        }
        return at;
    }

    static String withoutEnding(String name) {
        String ending = AFTER.endOf(name);
        return ending.length() < name.length() ? name.substring(0, name.length() - ending.length()) : name;
    }

    /**
     * The end of the words for a whole that can be counted (重点监控用水单位) at the beginning of {@code words}; -1 without
     * one.
     */
    static int populationEnd(String words) {
        return POPULATIONS.endOfFirstIn(words);
    }
}
