package cn.jieshui.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts all events of an area into the partition of that area: every key of the suite begins with the code of the area,
 * up to the first {@code -}. So the events of a plan and of its deliverables and indicators keep one order, and with
 * the same number of partitions in two topics an area has the same number in both, whence one consumer of a group gets
 * all of it. Consumers scale out over areas; what one district has to tell fits one consumer.
 *
 * <p>Keys stay as they are, for compaction and for whoever reads them. A key without {@code -} counts as a whole.
 */
public final class PartitionByArea implements Partitioner {

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        return partition(keyBytes, cluster.partitionsForTopic(topic).size());
    }

    static int partition(byte[] key, int partitions) {
        int end = 0;
        while (end < key.length && key[end] != '-') {
            end++;
        }
        return Utils.toPositive(Utils.murmur2(Arrays.copyOf(key, end))) % partitions;
    }

    /** Of a key as text. */
    static int partition(String key, int partitions) {
        return partition(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // nothing to decide
    }

    @Override
    public void close() {
        // nothing is held
    }
}
