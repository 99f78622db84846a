package cn.jieshui.indicator.scorecard.scoring;

/** What a department has to do with a deliverable. */
public enum Role {
    /** 牵头. */
    LEAD,
    /** 配合. */
    SUPPORT,
    /** 负责: an enterprise that carries a work out. */
    RESPONSIBLE
}
