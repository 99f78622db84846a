package cn.jieshui.gateway.events;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes events as the outbox of a service does. */
public final class Publisher {

    private static Producer<byte[], byte[]> producer;

    private Publisher() {}

    /** An accepted report of the area's first department. */
    public static RecordMetadata accepted(String area, String deliverable, int version) {
        return progress(area, area + "-slj", deliverable, version);
    }

    static RecordMetadata progress(String area, String department, String deliverable, int version) {
        JsonObject data = new JsonObject()
                .put("report", deliverable + "-R" + version)
                .put("plan", deliverable.substring(0, 11))
                .put("area", area)
                .put("department", department)
                .put("version", version);
        return publish("progress.v1", "progress.accepted.v1", deliverable, deliverable, version, data.encode());
    }

    static RecordMetadata light(String area, String indicator, int version) {
        JsonObject data = new JsonObject()
                .put("indicator", indicator)
                .put("plan", indicator.substring(0, 11))
                .put("area", area)
                .put("version", version);
        return publish("compliance.v1", "compliance.light-changed.v1", indicator, indicator, version, data.encode());
    }

    static RecordMetadata department(String area, String code, int version) {
        JsonObject data = new JsonObject().put("code", code).put("area", area).put("version", version);
        return publish("department.v1", "department.changed.v1", code, code, version, data.encode());
    }

    static RecordMetadata publish(String topic, String type, String key, String subject, int version, String data) {
        return get(send(topic, type, key, subject, version, data));
    }

    static Future<RecordMetadata> send(
            String topic, String type, String key, String subject, int version, String data) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, octets(key), octets(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/task-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-25T08:00:00Z",
                        "ce_dataschema",
                        "https://jieshui.cn/schemas/events/" + type + ".schema.json",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        String.valueOf(version),
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .forEach((name, value) -> message.headers().add(name, octets(value)));
        return producer().send(message);
    }

    private static synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", brokers(), "linger.ms", "5"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /** The broker may go with the test class. */
    static synchronized void stop() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", brokers()));
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static <T> T get(Future<T> answer) {
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
