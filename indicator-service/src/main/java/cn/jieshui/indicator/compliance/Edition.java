package cn.jieshui.indicator.compliance;

/**
 * How far the results of a plan at a month have come.
 *
 * @param area of the plan
 * @param year of the plan
 * @param number rises with every change of a result of the month, and of what is said of an indicator of the plan;
 *     where it is the same, the results are
 */
public record Edition(String area, int year, long number) {}
