package cn.jieshui.indicator.progress;

/** A report, and the key that results refer to it with. */
public record KeyedReport(long key, AcceptedReport report) {}
