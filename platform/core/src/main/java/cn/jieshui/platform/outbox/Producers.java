package cn.jieshui.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes producers that report every failure within the relay's patience. */
final class Producers {

    private Producers() {}

    static Producer<byte[], byte[]> make(Map<String, Object> kafka, Duration patience) {
        int millis = (int) patience.toMillis();
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One event a batch: the client overflows its stack when it splits a batch that the topic finds too large
        // (KAFKA-8350), and nothing else that waits should share the fate of one oversized event.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 0);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartitionByArea.class);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / 2);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis * 9 / 10);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
