package cn.jieshui.platform.inbox;

/** Database or broker did not answer what the inbox has to know or keep; it tries again later. */
final class InboxUnavailable extends RuntimeException {

    InboxUnavailable(Throwable cause) {
        super("The inbox got no answer", cause);
    }
}
