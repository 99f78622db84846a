package cn.jieshui.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what the service has folded once more, from the beginning of its topics, beside the consumer that goes on.
 * Records that stand aside as dead letters are passed over, as is what cannot be understood.
 */
public final class Replay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final Set<TopicPartition> partitions;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    Replay(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicIds topicIds,
            Positions positions,
            DeadLetters deadLetters,
            Set<String> topics) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hands on what lies between where it has come to and where the service has, in the order of each partition. In a
     * transaction that keeps the service from folding, this is all there is.
     *
     * @param taker is given batches of at most as many events as the inbox folds at once
     * @param left is told how many records are left after each batch
     * @return how many records were read
     * @throws TopicsCutOff when the topics do not hold any more, or not at all, what the service has folded
     */
    public long catchUp(Consumer<List<InboxEvent>> taker, Consumer<Long> left) {
        Map<TopicPartition, Long> ends = ends();
        consumer.assign(ends.keySet());
        consumer.resume(ends.keySet());
        ends.keySet().forEach(partition -> consumer.seek(partition, read.getOrDefault(partition, 0L)));
        long all = left(ends);
        long idleSince = System.nanoTime();
        for (long open = all; open > 0; open = left(ends)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                take(records, ends, taker);
                left.accept(left(ends));
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince > PATIENCE.toNanos()) {
                throw new TopicsCutOff(open + " records do not come");
            }
            advance(ends);
        }
        return all;
    }

    /** Where each partition was folded to, as far as it is ahead. */
    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Place> folded = positions.stored(partitions);
        Map<String, String> ids =
                topicIds.of(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>();
        folded.forEach((partition, place) -> {
            if (begins.get(partition) > 0) {
                throw new TopicsCutOff(partition + " begins at " + begins.get(partition));
            }
            if (!place.topicId().equals(ids.get(partition.topic()))) {
                throw new TopicsCutOff(partition.topic() + " has been made anew");
            }
            if (place.offset() > read.getOrDefault(partition, 0L)) {
                ends.put(partition, place.offset());
            }
        });
        return ends;
    }

    private void take(
            ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> ends, Consumer<List<InboxEvent>> taker) {
        Set<String> aside = deadLetters.aside();
        List<Received> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < ends.get(partition) && !aside.contains(partition + "@" + record.offset())) {
                batch.add(Received.of(record));
            }
        }
        hand(batch.stream().filter(each -> !each.isCulprit()).toList(), taker);
    }

    private static void hand(List<Received> batch, Consumer<List<InboxEvent>> taker) {
        try {
            if (!batch.isEmpty()) {
                taker.accept(batch.stream().map(Received::event).toList());
            }
        } catch (PoisonEvent poison) {
            List<Received> rest =
                    batch.stream().filter(each -> !poison.isAbout(each)).toList();
            if (rest.size() == batch.size()) {
                throw poison;
            }
            hand(rest, taker);
        }
    }

    /** By the consumer's own position, which passes over what transactions leave in a topic. */
    private void advance(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> read.put(partition, Math.min(end, consumer.position(partition))));
        consumer.pause(ends.keySet().stream()
                .filter(partition -> read.get(partition).equals(ends.get(partition)))
                .toList());
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
        topicIds.close();
    }
}
