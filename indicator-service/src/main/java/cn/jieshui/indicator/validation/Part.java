package cn.jieshui.indicator.validation;

/** What of a measured value a rule reads. */
public enum Part {
    AMOUNT,
    NUMERATOR,
    DENOMINATOR
}
