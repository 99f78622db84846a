package cn.jieshui.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The partitions that this consumer was given and where it reads each: from the position in the database, whatever
 * Kafka has noted for the group. A partition of which the database knows nothing is read from the beginning, also where
 * the group had committed offsets before there were positions: folding is by version, so that changes nothing.
 */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Assignment.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final Positions positions;
    private final Counter breaks;
    private final Map<TopicPartition, Place> places = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();

    Assignment(Consumer<byte[], byte[]> consumer, TopicIds topicIds, Positions positions, MeterRegistry meters) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        this.positions = positions;
        this.breaks = Counter.builder("jieshui.inbox.breaks")
                .description("Partitions that did not go on where they were folded to: made anew, cut off, or lost")
                .register(meters);
    }

    /** Nothing is read before the database has been asked, which may not answer now. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        seekAnew(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        places.keySet().removeAll(partitions);
        unplaced.removeAll(partitions);
    }

    /** Has {@link #place} look up where these stand before anything more is read of them. */
    void seekAnew(Collection<TopicPartition> partitions) {
        Set<TopicPartition> own = new HashSet<>(partitions);
        own.retainAll(consumer.assignment());
        consumer.pause(own);
        places.keySet().removeAll(own);
        unplaced.addAll(own);
    }

    /** Goes to the positions of the partitions that were given lately. */
    void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        Map<TopicPartition, Place> stored = positions.stored(unplaced);
        Map<String, String> ids = topicIds.of(topics(unplaced));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(unplaced, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(unplaced, PATIENCE);
        for (TopicPartition partition : Set.copyOf(unplaced)) {
            Place beginning = new Place(ids.get(partition.topic()), begins.get(partition));
            Place place = continued(partition, stored.get(partition), beginning, ends.get(partition));
            consumer.seek(partition, place.offset());
            consumer.resume(Set.of(partition));
            places.put(partition, place);
            unplaced.remove(partition);
        }
    }

    /** From the beginning where it cannot go on: no event is left out then, and one that was folded changes nothing. */
    private Place continued(TopicPartition partition, Place stored, Place beginning, long end) {
        String broken = brokenOff(stored, beginning, end);
        if (stored != null && broken == null) {
            return stored;
        }
        if (broken != null) {
            breaks.increment();
            LOG.errorf("%s was folded up to %s, but %s. It is read from its beginning.", partition, stored, broken);
        }
        positions.set(partition, stored, beginning);
        return beginning;
    }

    /** Why reading cannot go on where it stopped; null when it can. */
    static String brokenOff(Place stored, Place beginning, long end) {
        if (stored == null) {
            return null;
        }
        if (!stored.topicId().equals(beginning.topicId())) {
            return "the topic has been made anew since";
        }
        if (stored.offset() > end) {
            return "it ends at " + end + ": the broker has lost what it had";
        }
        if (stored.offset() < beginning.offset()) {
            return "it begins at " + beginning.offset() + ": what lies between was deleted before it was folded";
        }
        return null;
    }

    /** Whether all topics are still the same ones; those that are not are looked up anew. */
    void lookForTopicsMadeAnew() {
        Map<String, String> ids = topicIds.of(topics(places.keySet()));
        seekAnew(places.entrySet().stream()
                .filter(each ->
                        !each.getValue().topicId().equals(ids.get(each.getKey().topic())))
                .map(Map.Entry::getKey)
                .toList());
    }

    private static Set<String> topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    /** From where the next record of each partition is read. */
    Map<TopicPartition, Place> places() {
        return places;
    }

    void folded(Collection<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(record -> places.computeIfPresent(
                new TopicPartition(record.topic(), record.partition()),
                (partition, place) -> place.at(record.offset() + 1)));
    }

    /** What Kafka is told for the group: only for those who watch its lag. */
    Map<TopicPartition, OffsetAndMetadata> offsets(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(places::containsKey)
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> new OffsetAndMetadata(places.get(partition).offset())));
    }

    /** Has these read again from after what was folded. */
    void rewind(Collection<TopicPartition> partitions) {
        partitions.stream()
                .filter(places::containsKey)
                .forEach(partition ->
                        consumer.seek(partition, places.get(partition).offset()));
    }

    void pause() {
        consumer.pause(consumer.assignment());
    }

    void resume() {
        consumer.resume(places.keySet());
    }
}
