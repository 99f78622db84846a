package cn.jieshui.gateway.events.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads the log from any position on, a page at a time, for one client after the other. Used by one thread. */
final class PageReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    /** So that one client's long search does not keep the others waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** How old what is known of the log's extent may be. */
    private static final Duration KNOWN_FOR = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Topics topics;
    private final long pageSize;
    private Extent extent;
    private long looked;

    PageReader(KafkaLog kafka, long pageSize) {
        this.consumer = kafka.consumer((int) pageSize);
        this.topics = new Topics(kafka.admin());
        this.pageSize = pageSize;
    }

    Reading read(Position from, Predicate<LoggedEvent> wanted) {
        Extent known = extent(KNOWN_FOR);
        if (!isWithin(from, known)) {
            // another gateway, or the log's end, may be ahead of what is known here
            known = extent(Duration.ZERO);
        }
        if (!from.isOfSameLog(known.end())) {
            return new Reading.Lost(known.begin());
        }
        if (!known.end().covers(from)) {
            return new Reading.Impossible();
        }
        Position here = from.join(known.begin().emptied());
        return here.covers(known.begin())
                ? page(here, known.end(), wanted)
                : new Reading.Lost(here.join(known.begin()));
    }

    private static boolean isWithin(Position from, Extent known) {
        return from.isOfSameLog(known.end()) && known.end().covers(from) && from.covers(known.begin());
    }

    Extent extent(Duration knownFor) {
        if (extent == null || System.nanoTime() - looked > knownFor.toNanos()) {
            extent = Extent.of(topics.find(), consumer);
            looked = System.nanoTime();
        }
        return extent;
    }

    Position at(Instant time) {
        Extent now = extent(Duration.ZERO);
        Map<TopicPartition, Long> asked = new HashMap<>();
        behind(now.end().emptied(), now.end()).forEach(each -> asked.put(each, time.toEpochMilli()));
        Position place = now.end();
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> each :
                consumer.offsetsForTimes(asked).entrySet()) {
            if (each.getValue() != null) {
                place = place.at(
                        EventTopic.of(each.getKey().topic()),
                        each.getKey().partition(),
                        each.getValue().offset());
            }
        }
        return place;
    }

    private Reading page(Position from, Position end, Predicate<LoggedEvent> wanted) {
        List<TopicPartition> behind = behind(from, end);
        consumer.assign(behind);
        behind.forEach(each -> consumer.seek(each, from.next(EventTopic.of(each.topic()), each.partition())));
        Search search = new Search(from, wanted);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!search.reached.covers(end) && !search.isFull() && System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                search.take(record);
                if (search.isFull()) {
                    break;
                }
            }
            if (!search.isFull()) {
                search.passGaps(behind);
            }
        }
        return new Reading.Page(search.found, search.reached, search.reached.covers(end));
    }

    private static List<TopicPartition> behind(Position from, Position end) {
        List<TopicPartition> behind = new ArrayList<>();
        for (EventTopic topic : EventTopic.all()) {
            for (int partition = 0; partition < end.partitions(topic); partition++) {
                if (from.next(topic, partition) < end.next(topic, partition)) {
                    behind.add(new TopicPartition(topic.topic(), partition));
                }
            }
        }
        return behind;
    }

    /** One page in the making. */
    private final class Search {

        private final List<Reading.Placed> found = new ArrayList<>();
        private final Predicate<LoggedEvent> wanted;
        private Position reached;
        private long octets;

        Search(Position from, Predicate<LoggedEvent> wanted) {
            this.reached = from;
            this.wanted = wanted;
        }

        void take(ConsumerRecord<byte[], byte[]> record) {
            reached = reached.at(EventTopic.of(record.topic()), record.partition(), record.offset() + 1);
            RecordReader.read(record).filter(wanted).ifPresent(event -> {
                found.add(new Reading.Placed(event, reached));
                octets += event.json().length;
            });
        }

        /** Offsets under which nothing is kept any more: compacted away, or a transaction's marks. */
        void passGaps(List<TopicPartition> partitions) {
            for (TopicPartition each : partitions) {
                reached = reached.at(EventTopic.of(each.topic()), each.partition(), consumer.position(each));
            }
        }

        boolean isFull() {
            return octets >= pageSize;
        }
    }

    @Override
    public void close() {
        topics.close();
        consumer.close();
    }
}
