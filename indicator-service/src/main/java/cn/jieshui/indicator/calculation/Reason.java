package cn.jieshui.indicator.calculation;

/** Why there is no value, or why the light is GREY although there is one. */
public enum Reason {
    /** 年度测算: measured once a year, and not measured yet, or not to be judged yet. */
    MEASURED_ONCE_A_YEAR,
    /** A milestone before its deadline, or a level of YEAR_END pace that misses its target before December. */
    NOT_YET_DUE,
    /** The denominator is zero, which is not 0 %. */
    ZERO_DENOMINATOR,
    /** Nobody has said yet how large the population is. */
    POPULATION_UNKNOWN,
    /** The population is zero. */
    POPULATION_ZERO,
    /** No base value makes up the window or the base year, neither a recorded nor a measured one. */
    BASE_UNKNOWN,
    /** The formula is not defined for these operands. */
    FORMULA_UNDEFINED,
    /** Values of a kind that the method cannot fold, or kinds that do not go together. */
    UNFIT_VALUES
}
