package cn.jieshui.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event as it waits in the outbox. */
record OutboxRow(
        long sequence,
        UUID id,
        String topic,
        String key,
        long aggregateVersion,
        String subject,
        String type,
        String payload,
        String traceparent,
        Instant createdAt) {

    /** What must stay in order. */
    record Line(String topic, String key) {}

    Line line() {
        return new Line(topic, key);
    }
}
