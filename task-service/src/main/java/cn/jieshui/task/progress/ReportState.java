package cn.jieshui.task.progress;

/** Where a report stands on its way (填报状态). */
public enum ReportState {
    /** 草稿 */
    DRAFT,
    /** 已提交: waits for the lead department, or for the water-saving office. */
    SUBMITTED,
    /** 牵头单位已审核: waits for the water-saving office. */
    ENDORSED,
    /** 退回 with a reason; the department may change it and submit it again. */
    RETURNED,
    /** 采纳: it counts. */
    ACCEPTED,
    /** 撤销 with a reason: it does not count, or no longer. */
    WITHDRAWN,
    /** 已更正: an accepted report stands in its place. */
    SUPERSEDED;

    /** On its way to acceptance. */
    boolean isPending() {
        return this == DRAFT || this == SUBMITTED || this == ENDORSED || this == RETURNED;
    }

    /** Counts, or may come to count. */
    boolean isLive() {
        return isPending() || this == ACCEPTED;
    }

    /** In the hands of its department. */
    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** In the hands of a reviewer. */
    boolean isUnderReview() {
        return this == SUBMITTED || this == ENDORSED;
    }
}
