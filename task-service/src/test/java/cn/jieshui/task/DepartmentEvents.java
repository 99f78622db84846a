package cn.jieshui.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** Events of department-service as they come over the real broker. */
public final class DepartmentEvents {

    private DepartmentEvents() {}

    /** Sends the department's state under a version and waits for the broker's word. */
    public static void tell(JsonNode department, long version) {
        tell(department, version, version == 1 ? "department.registered.v1" : "department.changed.v1");
    }

    /** The same with an event of the given type. */
    public static void tell(JsonNode department, long version, String type) {
        byte[] code = department.get("code").asText().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                "department.v1", code, department.toString().getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/department-service",
                        "ce_subject",
                        department.get("code").asText(),
                        "ce_time",
                        "2023-01-03T08:00:00Z",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        String.valueOf(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service's copy stands at the version. */
    public static void awaitVersion(String code, long version) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(version(code))
                .isEqualTo(version));
    }

    /** The version that the service's copy stands at; 0 when it has none. */
    public static long version(String code) throws SQLException {
        try (Connection connection = DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
                PreparedStatement statement =
                        connection.prepareStatement("select version from department where code = ?")) {
            statement.setString(1, code);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}
