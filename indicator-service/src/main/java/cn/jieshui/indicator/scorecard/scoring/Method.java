package cn.jieshui.indicator.scorecard.scoring;

/** How the points of an item are earned (计分方法). */
public enum Method {
    /** All points when every indicator is on its way, else none. */
    ALL_OR_NOTHING,
    /** The points times the mean of what the indicators have reached of what is due. */
    PROPORTIONAL,
    /** The points of the highest step that the mean of the same shares reaches; none below the first. */
    STEP,
    /** The points less what each indicator costs, down to zero. */
    DEDUCTION
}
