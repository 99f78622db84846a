package cn.jieshui.gateway.events.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Follows the end of the log for all clients of this process; whatever happens to Kafka, it goes on. */
final class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int FETCH = 4 << 20;

    private final KafkaLog kafka;
    private final LogConfig config;
    private final EventLog log;
    private final Thread thread = new Thread(this::run, "events-tail");
    private volatile boolean stopping;
    private volatile Consumer<byte[], byte[]> consumer;

    private RecentEvents recent;
    private Position read;
    private long looked;

    Tail(KafkaLog kafka, LogConfig config, EventLog log) {
        this.kafka = kafka;
        this.config = config;
        this.log = log;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() throws InterruptedException {
        stopping = true;
        Consumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        thread.join(Duration.ofSeconds(1).toMillis());
        thread.interrupt(); // it may wait for an answer of Kafka's that cannot be woken from
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    private void run() {
        Duration rest = Duration.ofMillis(250);
        while (!stopping) {
            try (Consumer<byte[], byte[]> own = kafka.consumer(FETCH);
                    Topics topics = new Topics(kafka.admin())) {
                consumer = own;
                follow(own, topics);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("The tail of the log of events is asked to stop", e);
            } catch (Throwable e) {
                LOG.warnf("The log of events cannot be followed now: %s", e);
                rest = pause(rest);
            }
        }
    }

    private Duration pause(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException e) {
            LOG.debug("The tail of the log of events is woken", e);
        }
        Duration doubled = rest.multipliedBy(2);
        Duration longest = Duration.ofSeconds(5);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private void follow(Consumer<byte[], byte[]> own, Topics topics) {
        place(own, topics);
        while (!stopping) {
            if (own.assignment().isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos()); // no topic is there yet
            } else {
                take(own.poll(POLL));
            }
            lookForNewTopics(own, topics);
        }
    }

    /** Begins a little before the end, or goes on where it stood if nothing has changed meanwhile. */
    private void place(Consumer<byte[], byte[]> own, Topics topics) {
        Extent extent = Extent.of(topics.find(), own);
        boolean continues = read != null
                && read.isOfSameLog(extent.end())
                && read.covers(extent.begin())
                && extent.end().covers(read);
        if (!continues) {
            read = extent.beforeEnd(config.readBack());
            recent = new RecentEvents(config.recent(), config.recentSize().asLongValue(), read);
            log.begun(recent, extent.end());
        }
        assign(own, read.join(extent.begin()));
    }

    private void assign(Consumer<byte[], byte[]> own, Position from) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (EventTopic topic : EventTopic.all()) {
            for (int partition = 0; partition < from.partitions(topic); partition++) {
                partitions.add(new TopicPartition(topic.topic(), partition));
            }
        }
        own.assign(partitions);
        partitions.forEach(each -> own.seek(each, from.next(EventTopic.of(each.topic()), each.partition())));
        read = from;
        looked = System.nanoTime();
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            records.forEach(this::take);
            log.told();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        read = read.at(EventTopic.of(record.topic()), record.partition(), record.offset() + 1);
        RecordReader.read(record).ifPresentOrElse(event -> recent.add(event, read), () -> {
            LOG.warnf(
                    "What stands in %s-%d at %d is passed over: it is no event of the suite",
                    record.topic(), record.partition(), record.offset());
            log.passedOver();
            recent.pass(read);
        });
    }

    private void lookForNewTopics(Consumer<byte[], byte[]> own, Topics topics) {
        if (System.nanoTime() - looked < config.lookEvery().toNanos()) {
            return;
        }
        looked = System.nanoTime();
        Map<EventTopic, Topics.Found> found;
        try {
            found = topics.find();
        } catch (LogUnavailable e) {
            LOG.debugf("Whether there are new topics cannot be found out now: %s", e);
            return;
        }
        Position now = read;
        for (Map.Entry<EventTopic, Topics.Found> each : found.entrySet()) {
            int incarnation = read.incarnation(each.getKey());
            if (incarnation != 0 && incarnation != each.getValue().incarnation()) {
                read = null;
                throw new IllegalStateException(each.getKey().topic() + " has been made anew");
            }
            now = now.in(
                    each.getKey(),
                    each.getValue().incarnation(),
                    Math.max(each.getValue().partitions(), read.partitions(each.getKey())));
        }
        if (!now.equals(read)) {
            assign(own, now);
        }
    }
}
