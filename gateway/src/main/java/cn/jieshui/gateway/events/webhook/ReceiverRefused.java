package cn.jieshui.gateway.events.webhook;

/** The gateway does not call such a receiver. */
final class ReceiverRefused extends RuntimeException {

    /** @param code the reason; the key of its text */
    ReceiverRefused(String code) {
        super(code, null, false, false);
    }
}
