package cn.jieshui.indicator.compliance;

/** The results of a plan at the end of a month, 1 to 12. */
public record PlanMonth(String plan, int month) {}
