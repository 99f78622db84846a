package cn.jieshui.task.plan.reading;

/**
 * Which clauses without an amount are milestones (节点任务): making a paper, an assessment or contest held, figures sent,
 * something completed, a standard reached, or anything with a deadline.
 */
final class Milestones {

    private static final Words MAKE = Words.of("制定", "制订", "编制", "出台", "印发", "修订", "建立", "形成", "发布", "修编", "拟定");
    private static final Words PAPERS =
            Words.of("方案", "计划", "办法", "台账", "预案", "规划", "标准", "细则", "清单", "名录", "报告", "意见", "规定", "指南", "实施方案", "制度");
    private static final Words HOLD = Words.of("开展", "举办", "组织", "完成", "进行");
    private static final Words EVENTS = Words.of("评估", "比赛", "竞赛", "评价", "审计", "验收", "普查", "复查", "测试", "测评");
    private static final Words SEND = Words.of("函送", "抄送", "报送", "上报", "提交", "函告", "抄报");
    private static final Words REACH = Words.of("达到", "通过", "取得", "获得", "建成");
    private static final Words REACHED = Words.of("标准", "验收", "考核", "命名", "称号", "达标", "复核");
    private static final String COMPLETE = "完成";

    private Milestones() {}

    static boolean isOne(String grammar, boolean deadline) {
        String end = ending(grammar);
        return deadline
                || SEND.in(grammar)
                || MAKE.in(grammar) && !PAPERS.endOf(end).isEmpty()
                || HOLD.in(grammar) && !EVENTS.endOf(end).isEmpty()
                || REACH.in(grammar) && !REACHED.endOf(end).isEmpty()
                || grammar.startsWith(COMPLETE, NounPhrases.skipEager(grammar, 0, grammar.length()));
    }

    private static String ending(String grammar) {
        String stripped = grammar.replace("\u0001", "").stripTrailing();
        return stripped.endsWith("工作") ? stripped.substring(0, stripped.length() - 2) : stripped;
    }
}
