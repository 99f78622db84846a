package cn.jieshui.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A record that came, read once.
 *
 * @param event null of a record that is no event
 * @param reason why it cannot be folded; null while nothing is known against it
 */
record Received(ConsumerRecord<byte[], byte[]> record, InboxEvent event, String reason) {

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Received(record, Parser.parse(record), null);
        } catch (UnreadableRecord e) {
            return new Received(record, null, e.getMessage());
        }
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    long offset() {
        return record.offset();
    }

    boolean isCulprit() {
        return reason != null;
    }

    Received blamed(String why) {
        return new Received(record, event, why);
    }
}
