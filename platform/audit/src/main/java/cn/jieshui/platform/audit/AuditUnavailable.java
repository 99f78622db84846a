package cn.jieshui.platform.audit;

/** The audit could not be written or read; what it would have told of is not done either. */
final class AuditUnavailable extends RuntimeException {

    AuditUnavailable(Exception cause) {
        super("The audit could not be written or read", cause);
    }
}
