package cn.jieshui.indicator.scorecard.scoring;

/** What a bonus is given for. */
public enum Aim {
    /** The annual target, reached for good; also one that is only striven for. */
    TARGET,
    /** The value to strive for beyond it (力争). */
    STRETCH
}
