package cn.jieshui.indicator.measure;

/** What one measurement of a measure consists of. */
public enum Shape {
    /** One amount. */
    VALUE,
    /** A numerator and a denominator, both in the measure's unit; never divided before they are summed. */
    RATIO,
    /** Things that are named one by one, each with the day of its completion (台账); the amount is their number. */
    ITEM
}
