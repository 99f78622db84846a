package cn.jieshui.indicator.validation;

/** What a rule compares (审核关系). A value that it needs and that is not there is never taken for zero. */
public enum RuleKind {
    /** 平衡关系: the sum of parts against a total of the same period. */
    BALANCE,
    /** 变幅审核: a value against the same period of last year, or the period before. */
    JUMP,
    /** 累计值审核: within a year no value is lower than one of an earlier period. */
    CUMULATIVE_MAY_NOT_FALL,
    /** 大小关系: a value against another one of the same period that it is a part of. */
    AT_MOST_OTHER
}
