package cn.jieshui.gateway.events.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes clients of Kafka that belong to no group, note no offsets and make no topics. */
final class KafkaLog {

    static final int PATIENCE_MILLIS = 5_000;

    private final Map<String, Object> kafka;

    KafkaLog(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    Admin admin() {
        Map<String, Object> settings = patient();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        return Admin.create(settings);
    }

    /** @param octets that one fetch brings at most, or one record if that is larger */
    Consumer<byte[], byte[]> consumer(int octets) {
        Map<String, Object> settings = patient();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, octets);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, octets);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> patient() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MILLIS);
        return settings;
    }
}
