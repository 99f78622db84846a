package cn.jieshui.indicator.calculation;

/** The forms that a pace has. */
public enum PaceKind {
    /** A twelfth of the target each month. */
    LINEAR,
    /** Twelve cumulative shares: irrigation season, works accepted in the fourth quarter. */
    CURVE,
    /** Nothing is due before December. */
    YEAR_END
}
