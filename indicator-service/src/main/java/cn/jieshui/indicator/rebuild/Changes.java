package cn.jieshui.indicator.rebuild;

/** How many rows were not as they should have been. */
public record Changes(int plans, int indicators, int reports, int entries, int values, int results) {}
