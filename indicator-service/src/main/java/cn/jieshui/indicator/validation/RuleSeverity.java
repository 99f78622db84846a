package cn.jieshui.indicator.validation;

/** What a broken rule does to a value. */
public enum RuleSeverity {
    /** 强制性审核: it is refused. */
    HARD,
    /** 核实性审核: it is refused until somebody confirms it and says why. */
    SOFT
}
