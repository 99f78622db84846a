package cn.jieshui.testkit.contract;

import cn.jieshui.testkit.JieshuiServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What stands in a topic of the tests' real broker. */
public final class PublishedEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String topic;

    private PublishedEvents(String topic) {
        this.topic = topic;
    }

    public static PublishedEvents in(String topic) {
        return new PublishedEvents(topic);
    }

    /** Waits until the key has at least so many events and gives all it has, in the order in which they arrived. */
    public List<PublishedEvent> await(String key, int atLeast) {
        return Awaitility.await("events of " + key + " in " + topic)
                .atMost(PATIENCE)
                .until(() -> of(key), events -> events.size() >= atLeast);
    }

    /** The events of the key that have arrived by now, in that order. */
    public List<PublishedEvent> of(String key) {
        return all().stream().filter(event -> event.key().equals(key)).toList();
    }

    /** Everything that has arrived by now, in order within a key; empty while there is no such topic. */
    public List<PublishedEvent> all() {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", JieshuiServers.bootstrapServers(), "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            return known == null ? List.of() : read(consumer, partitions(known));
        }
    }

    private List<TopicPartition> partitions(List<PartitionInfo> known) {
        return known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static List<PublishedEvent> read(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<PublishedEvent> events = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(PublishedEvent.of(record)));
        }
        return events;
    }
}
