package cn.jieshui.gateway.events.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * From where to where the log goes at a moment.
 *
 * @param begin before the oldest records that are kept
 * @param end behind the newest
 */
record Extent(Position begin, Position end) {

    private static final Duration PATIENCE = Duration.ofMillis(KafkaLog.PATIENCE_MILLIS);

    static Extent of(Map<EventTopic, Topics.Found> topics, Consumer<?, ?> consumer) {
        List<TopicPartition> partitions = partitions(topics);
        return new Extent(
                position(topics, consumer.beginningOffsets(partitions, PATIENCE)),
                position(topics, consumer.endOffsets(partitions, PATIENCE)));
    }

    private static List<TopicPartition> partitions(Map<EventTopic, Topics.Found> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach((topic, found) -> {
            for (int partition = 0; partition < found.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.topic(), partition));
            }
        });
        return partitions;
    }

    private static Position position(Map<EventTopic, Topics.Found> topics, Map<TopicPartition, Long> offsets) {
        Position position = Position.NOWHERE;
        for (Map.Entry<EventTopic, Topics.Found> each : topics.entrySet()) {
            position = position.in(
                    each.getKey(),
                    each.getValue().incarnation(),
                    each.getValue().partitions());
        }
        for (Map.Entry<TopicPartition, Long> each : offsets.entrySet()) {
            position = position.at(
                    EventTopic.of(each.getKey().topic()), each.getKey().partition(), each.getValue());
        }
        return position;
    }

    /** The place so many records before the end of each partition, or where the partition begins. */
    Position beforeEnd(int records) {
        Position position = end;
        for (EventTopic topic : EventTopic.all()) {
            for (int partition = 0; partition < end.partitions(topic); partition++) {
                position = position.at(
                        topic, partition, Math.max(begin.next(topic, partition), end.next(topic, partition) - records));
            }
        }
        return position;
    }
}
