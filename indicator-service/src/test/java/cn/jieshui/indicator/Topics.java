package cn.jieshui.indicator;

import cn.jieshui.testkit.JieshuiServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the other services, written as they do: CloudEvents in binary mode. */
final class Topics {

    static final String DEPARTMENT = "department.v1";
    static final String PLAN = "plan.v1";
    static final String PROGRESS = "progress.v1";

    private static final int PARTITIONS = 3;
    private static KafkaProducer<byte[], byte[]> producer;

    private Topics() {}

    static void publish(String topic, String key, String type, String subject, long version, String time, String data) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), bytes(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/task-service",
                        "ce_subject",
                        subject,
                        "ce_time",
                        time,
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        String.valueOf(version))
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        send(record);
    }

    static synchronized void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer().send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() throws InterruptedException, ExecutionException {
        if (producer == null) {
            create(DEPARTMENT);
            create(PLAN);
            create(PROGRESS);
            producer = new KafkaProducer<>(kafka(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static void create(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", JieshuiServers.bootstrapServers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
