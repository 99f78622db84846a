package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** A subject of its own, whose events are added up. */
final class Tally {

    static final String TOPIC = "tally.v1";

    private final String subject = "subject-" + UUID.randomUUID();

    /** Sends an event to the real broker and waits for its answer. */
    void send(long version, int amount) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC, null, bytes(subject), bytes("{\"amount\":" + amount + "}"), headers(version)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event as a consumer gets it. */
    ConsumerRecord<byte[], byte[]> asRead(TopicPartition partition, long offset, long version, String data) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, bytes(subject), bytes(data));
        headers(version).forEach(record.headers()::add);
        return record;
    }

    /** A partition of the topic that no broker has, so that nobody else reads it, with a position at its beginning. */
    static TopicPartition partition(Positions positions, Place place) {
        TopicPartition own =
                new TopicPartition(TOPIC, ThreadLocalRandom.current().nextInt(1_000, Integer.MAX_VALUE));
        positions.set(own, null, place);
        return own;
    }

    private Headers headers(long version) {
        Headers headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "tally.added.v1",
                        "ce_source", "/test",
                        "ce_subject", subject,
                        "ce_time", "2023-03-31T08:00:00Z",
                        "content-type", "application/json",
                        "aggregateversion", String.valueOf(version))
                .forEach((name, value) -> headers.add(name, bytes(value)));
        return headers;
    }

    void await(String amount) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(amount())
                .isEqualTo(amount));
    }

    /** Of all versions; null before the first event. */
    String amount() throws SQLException {
        return text("select sum(amount) from tally where subject = ?");
    }

    /** How often a version was folded, at most. */
    String folds() throws SQLException {
        return text("select max(folds) from tally where subject = ?");
    }

    /** How many transactions wrote what stands. */
    int transactions() throws SQLException {
        return Integer.parseInt(text("select count(distinct xmin::text) from tally where subject = ?"));
    }

    /** The dead letters with its key. */
    String deadLetters() throws SQLException {
        return text("select string_agg(record_offset || ' ' || reason, '; ' order by record_offset) from dead_letter"
                + " where record_key = ?");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }

    /** How many transactions wait for the table. */
    static long waiting() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from pg_locks where relation = 'tally'::regclass and not granted");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
