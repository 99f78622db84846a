package cn.jieshui.indicator.measurement;

/** What stands after a value was sent, and whether it stood already. */
public record Outcome(Measurement measurement, boolean isDuplicate) {}
