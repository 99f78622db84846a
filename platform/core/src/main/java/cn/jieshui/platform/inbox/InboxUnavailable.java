package cn.jieshui.platform.inbox;

/** The database did not take what the inbox has to keep; the batch is folded again later. */
final class InboxUnavailable extends RuntimeException {

    InboxUnavailable(Exception cause) {
        super("The inbox could not be written", cause);
    }
}
