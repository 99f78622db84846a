package cn.jieshui.platform.outbox;

/** The database did not take an event; the change that it tells of fails with it. */
final class OutboxUnavailable extends RuntimeException {

    OutboxUnavailable(Exception cause) {
        super("The outbox could not be written", cause);
    }
}
