package cn.jieshui.indicator.scorecard.scoring;

/** Why an indicator cost points in an item, or none. */
public enum Cause {
    /** It is on its way (GREEN), or its target is reached. */
    REACHED,
    /** 力争: shown, never penalised. */
    STRIVE_NEVER_COSTS,
    /** Nothing is due of it yet, or nothing was accepted; at year end that is no excuse any more. */
    NOT_JUDGED_YET,
    /** It is behind what is due. */
    BEHIND,
    /** GREY at year end: nothing was ever shown of it. */
    NOTHING_TO_SHOW,
    /** As the item's deductions say. */
    YELLOW,
    RED,
    NOT_MET,
    MISSING_PERIODS;

    static Cause of(Condition condition) {
        return valueOf(condition.name());
    }
}
