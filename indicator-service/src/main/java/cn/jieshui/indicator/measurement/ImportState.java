package cn.jieshui.indicator.measurement;

/** Where an import that runs on its own is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    /** Everything was accepted, or it was a dryRun. */
    SUCCEEDED,
    /** Some rows cannot be accepted, so none was. */
    REFUSED,
    /** It broke off for a reason that is not in the rows; none was accepted. Sending it again is safe. */
    FAILED
}
