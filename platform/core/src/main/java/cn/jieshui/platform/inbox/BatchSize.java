package cn.jieshui.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much is folded in one transaction: at most so many records, at most so many octets (but one record at least), and
 * only as many as took no longer than it should lately.
 */
final class BatchSize {

    private final int most;
    private final long octets;
    private final Duration longest;
    private int now;

    BatchSize(InboxConfig config) {
        this(config.batch(), config.batchBytes().asLongValue(), config.longestFold());
    }

    BatchSize(int most, long octets, Duration longest) {
        this.most = most;
        this.octets = octets;
        this.longest = longest;
        this.now = most;
    }

    /** From the first of the records on. */
    <K, V> List<ConsumerRecord<K, V>> first(List<ConsumerRecord<K, V>> records) {
        List<ConsumerRecord<K, V>> batch = new ArrayList<>();
        long sum = 0;
        for (ConsumerRecord<K, V> record : records) {
            sum += Math.max(0, record.serializedValueSize());
            if (batch.size() == now || (sum > octets && !batch.isEmpty())) {
                break;
            }
            batch.add(record);
        }
        return batch;
    }

    /** Halves after a batch that took too long, and grows again while batches take less than half of that. */
    void took(int records, Duration time) {
        if (time.compareTo(longest) > 0) {
            now = Math.max(1, Math.min(now, records) / 2);
        } else if (records == now && time.multipliedBy(2).compareTo(longest) < 0) {
            now = (int) Math.min(most, 2L * now);
        }
    }
}
