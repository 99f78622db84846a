package cn.jieshui.platform.audit.chain;

/** The audit could not be written or read; what it would have told of is not done either. */
public final class AuditUnavailable extends RuntimeException {

    public AuditUnavailable(Exception cause) {
        super("The audit could not be written or read", cause);
    }
}
