package cn.jieshui.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps on the way from the outbox to Kafka, each with the accident that springs it. */
class RelayTest {

    @TempDir
    static Path home;

    private static Servers servers;

    private String topic;

    @BeforeAll
    static void start() throws Exception {
        servers = new Servers(home);
    }

    @AfterAll
    static void stop() throws Exception {
        servers.stop();
    }

    @BeforeEach
    void ownTopic() throws Exception {
        topic = servers.topic(Map.of());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        servers.execute("delete from outbox");
    }

    @Test
    void anEventIsACloudEventWithItsAttributesInTheHeaders() throws Exception {
        servers.insert(topic, "T09", 7, "{\"amount\":220000000}");

        assertThat(servers.relay().run().published()).isEqualTo(1);

        ConsumerRecord<byte[], byte[]> record = servers.records(topic).get(0);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"amount\":220000000}");
        assertThat(Servers.header(record, "ce_type")).isEqualTo("test.happened.v1");
        assertThat(Servers.header(record, "ce_source")).isEqualTo("/test");
        assertThat(Servers.header(record, "ce_subject")).isEqualTo("T09");
        assertThat(Servers.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Servers.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Servers.header(record, "aggregateversion")).isEqualTo("7");
        assertThat(servers.count("published_at is null")).isZero();
    }

    @Test
    void whatWasCommittedBeforeAKillIsSentByTheNextProcess() throws Exception {
        servers.insert(topic, "T01", 1, "{}");

        servers.relay().run();

        assertThat(servers.versions(topic, "T01")).containsExactly(1L);
    }

    @Test
    void aKillBetweenSendAndMarkSendsAgainAndTheCopyIsRecognisable() throws Exception {
        servers.insert(topic, "T01", 1, "{}");
        Relay dying = servers.relay(() -> new ProducerBeforeAKill(servers));
        assertThatThrownBy(dying::run).isInstanceOf(SQLException.class);

        servers.relay().run();

        List<ConsumerRecord<byte[], byte[]>> copies = servers.records(topic);
        assertThat(copies).hasSize(2);
        assertThat(copies.stream().map(copy -> Servers.header(copy, "ce_id")).distinct())
                .hasSize(1);
    }

    @Test
    void aRowThatBecomesVisibleLateIsNotPassedOver() throws Exception {
        try (Connection slow = servers.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            insertInto(slow, "late");
            servers.insert(topic, "early", 1, "{}");
            servers.relay().run();
            slow.commit();
        }

        servers.relay().run();

        assertThat(servers.versions(topic, "early")).containsExactly(1L);
        assertThat(servers.versions(topic, "late")).containsExactly(1L);
    }

    @Test
    void theEventsOfAKeyArriveInTheOrderOfTheirVersions() throws Exception {
        LongStream.rangeClosed(1, 40).forEach(version -> servers.insert(topic, "T0" + version % 2, version, "{}"));

        servers.relay().run();

        assertThat(servers.versions(topic, "T01")).hasSize(20).isSorted();
        assertThat(servers.versions(topic, "T00")).hasSize(20).isSorted();
    }

    @Test
    void anOversizedEventHoldsUpItsOwnKeyOnly() throws Exception {
        String small = servers.topic(Map.of("max.message.bytes", "2000"));
        servers.insert(small, "big", 1, "{\"text\":\"" + "x".repeat(5_000) + "\"}");
        servers.insert(small, "big", 2, "{}");
        servers.insert(small, "other", 1, "{}");

        Relay.Pass pass = servers.relay().run();

        assertThat(pass.published()).isEqualTo(1);
        assertThat(pass.failed()).isEqualTo(1);
        assertThat(servers.versions(small, "other")).containsExactly(1L);
        assertThat(servers.versions(small, "big")).isEmpty();
        assertThat(servers.count("last_error like '%RecordTooLarge%' and retry_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatWaitedWhileTheBrokerWasGoneIsSentInOrderWhenItIsBack() throws Exception {
        Relay relay = servers.relay();
        servers.insert(topic, "T01", 1, "{}");
        relay.run();
        servers.brokerGone();
        servers.insert(topic, "T01", 2, "{}");
        servers.insert(topic, "T01", 3, "{}");
        assertThatThrownBy(relay::run).isInstanceOf(BrokerUnavailable.class);
        assertThat(servers.count("published_at is null and attempts = 0")).isEqualTo(2);

        servers.brokerBack();

        Awaitility.await()
                .ignoreExceptions()
                .until(() -> relay.run().published() >= 0 && servers.count("published_at is null") == 0);
        assertThat(servers.versions(topic, "T01").stream().distinct()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void ofTwoRelaysOneWorks() throws Exception {
        servers.insert(topic, "T01", 1, "{}");
        try (Connection other = servers.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + 0x6f7574626f78L + ")");
            assertThat(servers.relay().run()).isEqualTo(Relay.Pass.NOTHING);
            other.rollback();
        }
        Thread first = relaying();
        Thread second = relaying();
        LongStream.rangeClosed(2, 200).forEach(version -> servers.insert(topic, "T01", version, "{}"));

        Awaitility.await().until(() -> servers.count("published_at is null") == 0);
        first.interrupt();
        second.interrupt();

        assertThat(servers.versions(topic, "T01"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    private static Thread relaying() {
        Relay relay = servers.relay();
        Thread thread = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    relay.run();
                }
            } catch (SQLException | BrokerUnavailable e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void insertInto(Connection connection, String key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into outbox (id, topic, aggregatetype, aggregateid, aggregateversion, subject,"
                    + " type, payload, created_at) values (gen_random_uuid(), '" + topic + "', 'test', '" + key
                    + "', 1, '" + key + "', 'test.happened.v1', '{}', now())");
        }
    }

    /** Cuts all connections to the database as soon as the broker has the event. */
    private static final class ProducerBeforeAKill extends KafkaProducer<byte[], byte[]> {

        private final Servers servers;

        ProducerBeforeAKill(Servers servers) {
            super(servers.kafka(), new ByteArraySerializer(), new ByteArraySerializer());
            this.servers = servers;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            Future<RecordMetadata> sent = super.send(record);
            try {
                sent.get();
                servers.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'relay' and pid <> pg_backend_pid()");
            } catch (ExecutionException | InterruptedException | SQLException e) {
                throw new IllegalStateException(e);
            }
            return sent;
        }
    }
}
