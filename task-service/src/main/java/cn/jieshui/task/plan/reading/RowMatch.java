package cn.jieshui.task.plan.reading;

/** How an annex row found its tasks. */
public enum RowMatch {
    /** By the same words, punctuation and the task's lead phrases aside. */
    EXACT,
    /** By nearly the same words; the difference is a finding. */
    SIMILAR,
    /** Not at all, which is a finding. */
    NONE
}
