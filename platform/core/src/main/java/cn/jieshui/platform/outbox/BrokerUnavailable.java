package cn.jieshui.platform.outbox;

/** The broker did not answer; the events stay where they are and are sent when it is back. */
final class BrokerUnavailable extends RuntimeException {

    BrokerUnavailable(Throwable cause) {
        super("Kafka does not answer: " + cause, cause);
    }
}
