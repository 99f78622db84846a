package cn.jieshui.indicator.calculation;

/**
 * A period that was due and is not there (缺报).
 *
 * @param series the name of the series that lacks it
 */
public record MissingPeriod(String series, Period period) {}
