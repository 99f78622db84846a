package cn.jieshui.benchmarks.ingestion;

import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;

/** All of an area in one partition, as the services' outbox has it; areas follow each other round. */
public final class PartitionByArea implements Partitioner {

    private static final int AREA = 6;

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        int area = 0;
        for (int i = 0; i < AREA; i++) {
            area = 10 * area + keyBytes[i] - '0';
        }
        return area % cluster.partitionsForTopic(topic).size();
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
