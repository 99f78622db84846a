package cn.jieshui.indicator;

import cn.jieshui.testkit.JieshuiServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the task service, written as that service does: CloudEvents in binary mode. And what comes back. */
final class Topics {

    static final String PLAN = "plan.v1";
    static final String PROGRESS = "progress.v1";
    static final String COMPLIANCE = "compliance.v1";

    private static final int PARTITIONS = 3;
    private static KafkaProducer<byte[], byte[]> producer;

    private Topics() {}

    /** What a consumer sees of an event. */
    record Seen(String type, String subject, long version, String data) {}

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

    /** Everything that was published on compliance under a key, in order. */
    static List<Seen> compliance(String key) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(COMPLIANCE).stream()
                    .map(info -> new TopicPartition(COMPLIANCE, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream()
                    .filter(record -> text(record.key()).equals(key))
                    .map(Topics::seen)
                    .toList();
        }
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> record) {
        return new Seen(
                header(record, "ce_type"),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "aggregateversion")),
                text(record.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return StreamSupport.stream(record.headers().headers(name).spliterator(), false)
                .map(header -> text(header.value()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", JieshuiServers.bootstrapServers());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
