package cn.jieshui.gateway.events.log;

/** Kafka does not answer, or not now. */
final class LogUnavailable extends RuntimeException {

    LogUnavailable(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
