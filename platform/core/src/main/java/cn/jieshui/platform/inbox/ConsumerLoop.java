package cn.jieshui.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Polls, folds, commits: the offsets only after the database. When the database is in trouble it keeps polling with all
 * partitions paused, so that it stays a member of its group, and reads the batch again.
 */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Fold fold;
    private final Duration longestBackOff;
    private Duration backOff = FIRST_BACK_OFF;

    ConsumerLoop(Consumer<byte[], byte[]> consumer, Fold fold, InboxConfig config) {
        this.consumer = consumer;
        this.fold = fold;
        this.longestBackOff = config.longestBackOff();
    }

    void run(BooleanSupplier stopping) {
        consumer.subscribe(fold.topics());
        while (!stopping.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                handle(records);
            }
        }
    }

    private void handle(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        try {
            fold.fold(batch);
        } catch (RuntimeException e) {
            LOG.warnf("A batch of %d events could not be folded now and is read again: %s", batch.size(), e);
            rewind(records);
            rest();
            return;
        }
        backOff = FIRST_BACK_OFF;
        commit(ends(records));
    }

    private static Map<TopicPartition, OffsetAndMetadata> ends(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        records.partitions().forEach(partition -> {
            List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
            ends.put(partition, new OffsetAndMetadata(own.get(own.size() - 1).offset() + 1));
        });
        return ends;
    }

    /** A commit that fails does no harm: what is read again was noted as folded. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> ends) {
        try {
            consumer.commitSync(ends);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.infof("The partitions were given to another member meanwhile: %s", e.getMessage());
        } catch (RetriableException e) {
            LOG.warnf("Offsets could not be committed now: %s", e.getMessage());
        }
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        records.partitions().stream()
                .filter(consumer.assignment()::contains)
                .forEach(partition -> consumer.seek(
                        partition, records.records(partition).get(0).offset()));
    }

    /** Partitions that are assigned while it rests are not paused; what they bring is read again too. */
    private void rest() {
        consumer.pause(consumer.assignment());
        rewind(consumer.poll(backOff));
        consumer.resume(consumer.paused());
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}
