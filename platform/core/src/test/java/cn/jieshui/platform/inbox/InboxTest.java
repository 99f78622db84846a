package cn.jieshui.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes over Kafka counts once, whatever happens on the way. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class InboxTest {

    private static final String TOPIC = "tally.v1";

    private final String subject = "subject-" + UUID.randomUUID();
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void duplicatesCountOnceAndLateVersionsAreNotLost() {
        send(event(3, "{\"amount\":4}"));
        send(event(1, "{\"amount\":1}"));
        send(event(1, "{\"amount\":1}"));
        send(event(2, "{\"amount\":2}"));
        send(event(3, "{\"amount\":4}"));

        awaitTally("7");
    }

    @Test
    void anEventThatIsNoneIsSetAsideAndTheRestGoesOn() throws Exception {
        send(event(1, "{\"amount\":1}"));
        send(event(2, "this is no JSON"));
        send(event(3, "{\"amount\":\"many\"}"));
        send(event(4, "{}"));
        send(event(5, "[1]"));
        send(event(6, "{\"amount\":1,\"text\":\"\\u0000\"}"));
        send(withoutHeaders("{\"amount\":100}"));
        send(event(7, "{\"amount\":2}"));

        awaitTally("3");
        Awaitility.await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(6));
    }

    @Test
    void aFaultThatNobodyForesawStopsItsOwnEventOnly() throws Exception {
        send(event(1, "{\"amount\":1}"));
        send(event(2, "{\"amount\":0}"));
        send(event(3, "{\"amount\":-1}"));
        send(event(4, "{\"amount\":2}"));

        awaitTally("3");
        assertThat(deadLetters()).isEqualTo(2);
        assertThat(text("select string_agg(reason, ' ' order by id) from dead_letter where record_key = ?"))
                .contains("ArithmeticException")
                .contains("StackOverflowError");
    }

    @Test
    void aTypeThatTheServiceDoesNotKnowIsPassedOver() {
        ProducerRecord<byte[], byte[]> later = event(1, "{\"anything\":true}");
        later.headers().remove("ce_type").add("ce_type", bytes("tally.redesigned.v1"));
        send(later);
        send(event(2, "{\"amount\":5}"));

        awaitTally("5");
    }

    @Test
    void aDatabaseThatIsCutOffInTheMiddleOfAFoldLosesAndDoublesNothing() throws Exception {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table tally in exclusive mode");
            send(event(1, "{\"amount\":1}"));
            Awaitility.await().until(() -> waitingForTally(statement) > 0);
            statement.execute("select pg_terminate_backend(pid) from pg_locks"
                    + " where relation = 'tally'::regclass and not granted");
            other.rollback();
        }
        send(event(2, "{\"amount\":2}"));

        awaitTally("3");
        assertThat(deadLetters()).isZero();
    }

    @Test
    void anOperatorReplaysADeadLetterAfterRepair() throws Exception {
        send(event(1, "{\"amount\":0}"));
        Awaitility.await().until(() -> deadLetters() == 1);
        long id = Long.parseLong(text("select id from dead_letter where record_key = ?"));
        String replay = "/operations/dead-letters/" + id + "/replay";

        given().post(replay).then().statusCode(401);
        given().auth().oauth2(Tokens.of("water-office")).post(replay).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/operations/dead-letters")
                .then()
                .statusCode(200);

        repair(id);
        given().auth().oauth2(Tokens.of("admin")).post(replay).then().statusCode(204);
        given().auth().oauth2(Tokens.of("admin")).post(replay).then().statusCode(404);

        awaitTally("9");
    }

    private void repair(long id) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("update dead_letter set payload = ? where id = ?")) {
            statement.setBytes(1, bytes("{\"amount\":9}"));
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private ProducerRecord<byte[], byte[]> event(long version, String data) {
        ProducerRecord<byte[], byte[]> record = withoutHeaders(data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "tally.added.v1",
                        "ce_source", "/test",
                        "ce_subject", subject,
                        "ce_time", "2023-03-31T08:00:00Z",
                        "content-type", "application/json",
                        "aggregateversion", String.valueOf(version))
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private ProducerRecord<byte[], byte[]> withoutHeaders(String data) {
        return new ProducerRecord<>(TOPIC, bytes(subject), bytes(data));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTally(String amount) {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        text("select sum(amount) from tally where subject = ?"))
                .isEqualTo(amount));
    }

    private long deadLetters() throws SQLException {
        return Long.parseLong(text("select count(*) from dead_letter where record_key = ?"));
    }

    private static long waitingForTally(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'tally'::regclass and not granted")) {
            result.next();
            return result.getLong(1);
        }
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

    /** Not from the pool of the service, whose connections are cut. */
    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
