package cn.jieshui.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Polls and folds; how far is kept by the fold. When the database is in trouble it keeps polling with all partitions
 * paused, so that it stays a member of its group, and reads the batch again.
 */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final Assignment assignment;
    private final Fold fold;
    private final Duration longestBackOff;
    private final BatchSize size;
    private Duration backOff = FIRST_BACK_OFF;
    private long looked = System.nanoTime();

    ConsumerLoop(Consumer<byte[], byte[]> consumer, Assignment assignment, Fold fold, InboxConfig config) {
        this.consumer = consumer;
        this.assignment = assignment;
        this.fold = fold;
        this.longestBackOff = config.longestBackOff();
        this.size = new BatchSize(config);
    }

    void run(BooleanSupplier stopping) {
        consumer.subscribe(fold.topics(), assignment);
        while (!stopping.getAsBoolean()) {
            if (isPlaced()) {
                handle(poll(POLL));
            }
        }
    }

    private boolean isPlaced() {
        try {
            if (System.nanoTime() - looked > LOOK_EVERY.toNanos()) {
                looked = System.nanoTime();
                assignment.lookForTopicsMadeAnew();
            }
            assignment.place();
            return true;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("Where the partitions were folded to cannot be found out now: %s", e);
            rest();
            return false;
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (OffsetOutOfRangeException e) {
            assignment.seekAnew(e.partitions());
            return ConsumerRecords.empty();
        }
    }

    private void handle(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            fold(records);
            backOff = FIRST_BACK_OFF;
        } catch (ReadElsewhere e) {
            LOG.infof("Somebody else has folded meanwhile, or moved the position: %s", e.getMessage());
            assignment.seekAnew(records.partitions());
        } catch (RuntimeException e) {
            LOG.warnf("A batch of %d events could not be folded now and is read again: %s", records.count(), e);
            assignment.rewind(records.partitions());
            rest();
        }
    }

    private void fold(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> rest = new ArrayList<>(records.count());
        records.forEach(rest::add);
        while (!rest.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> batch = size.first(rest);
            long begin = System.nanoTime();
            fold.fold(batch, assignment.places());
            size.took(batch.size(), Duration.ofNanos(System.nanoTime() - begin));
            assignment.folded(batch);
            rest = rest.subList(batch.size(), rest.size());
        }
        consumer.commitAsync(assignment.offsets(records.partitions()), (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf("Kafka did not take note of the offsets, which stand in the database: %s", failure);
            }
        });
    }

    private void rest() {
        assignment.pause();
        assignment.rewind(poll(backOff).partitions());
        assignment.resume();
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(longestBackOff) < 0 ? doubled : longestBackOff;
    }
}
