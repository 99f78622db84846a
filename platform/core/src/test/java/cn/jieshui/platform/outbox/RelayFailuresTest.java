package cn.jieshui.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event that fails holds up its own key, in order, until it succeeds. */
class RelayFailuresTest {

    private static final int LONG = 2_000;

    @TempDir
    static Path home;

    private static Servers servers;

    @BeforeAll
    static void start() throws Exception {
        servers = new Servers(home);
    }

    @AfterAll
    static void stop() throws Exception {
        servers.stop();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        servers.execute("delete from outbox");
    }

    @Test
    void anErrorOfTheClientIsTheAnswerToItsOwnEventOnly() throws Exception {
        String topic = servers.topic(Map.of());
        servers.insert(topic, "bad", 1, "{}");
        servers.insert(topic, "good", 1, "{}");

        Relay.Pass pass =
                servers.relay(() -> new OverflowingProducer(servers.kafka())).run();

        assertThat(pass).isEqualTo(new Relay.Pass(1, 1, false));
        assertThat(servers.versions(topic, "good")).containsExactly(1L);
        assertThat(servers.count("last_error like '%StackOverflowError%'")).isEqualTo(1);
    }

    @Test
    void aFailedKeyWaitsLongerAfterEachAttempt() throws Exception {
        String topic = servers.topic(Map.of("max.message.bytes", "2000"));
        servers.insert(topic, "big", 1, "{\"text\":\"" + "x".repeat(5_000) + "\"}");
        Relay relay = servers.relay();

        assertThat(relay.run().failed()).isEqualTo(1);
        assertThat(relay.run()).isEqualTo(Relay.Pass.NOTHING);
        waitingIsOver();
        assertThat(relay.run().failed()).isEqualTo(1);

        assertThat(servers.count("attempts = 2 and retry_at > now() + interval '1.5 seconds'"))
                .isEqualTo(1);
    }

    @Test
    void whatFailedIsSentInItsTurnOnceTheBrokerTakesIt() throws Exception {
        String topic = servers.topic(Map.of("max.message.bytes", "2000"));
        servers.insert(topic, "big", 1, "{\"text\":\"" + "x".repeat(5_000) + "\"}");
        servers.insert(topic, "big", 2, "{}");
        Relay relay = servers.relay();
        assertThat(relay.run().failed()).isEqualTo(1);

        allow(topic, "100000");
        waitingIsOver();

        assertThat(relay.run().published()).isEqualTo(2);
        assertThat(servers.versions(topic, "big")).containsExactly(1L, 2L);
    }

    @Test
    void aggregatesThatShareAKeyKeepTheOrderInWhichTheyWereTold() throws Exception {
        String topic = servers.topic(Map.of());
        servers.insert(topic, "T09-D2", "R1", 5);
        servers.insert(topic, "T09-D2", "R2", 1);
        servers.insert(topic, "T09-D2", "R1", 6);

        servers.relay().run();

        assertThat(servers.versions(topic, "T09-D2")).containsExactly(5L, 1L, 6L);
    }

    @Test
    void aLongLineOfAKeyThatFailsHoldsUpNoOtherKey() throws Exception {
        String topic = servers.topic(Map.of("max.message.bytes", "2000"));
        servers.insert(topic, "big", 1, "{\"text\":\"" + "x".repeat(5_000) + "\"}");
        aLineOf("big", topic);
        servers.insert(topic, "good", 1, "{}");
        Relay relay = servers.relay();

        assertThat(relay.run().failed()).isEqualTo(1);
        relay.run();

        assertThat(servers.versions(topic, "good")).containsExactly(1L);
        assertThat(servers.versions(topic, "big")).isEmpty();
    }

    @Test
    void aLongLineOfOneKeyDoesNotHoldUpTheOthers() throws Exception {
        String topic = servers.topic(Map.of());
        aLineOf("long", topic);
        servers.insert(topic, "short", 1, "{}");
        Relay relay = servers.relay();

        relay.run();
        relay.run();

        assertThat(servers.versions(topic, "short")).containsExactly(1L);
        assertThat(servers.versions(topic, "long")).hasSizeLessThan(LONG).isSorted();
    }

    /** More events than a pass looks at where there are many keys. */
    private static void aLineOf(String key, String topic) throws SQLException {
        servers.execute("""
                insert into outbox (id, topic, aggregatetype, aggregateid, aggregateversion, subject, type, payload,
                                    created_at)
                select gen_random_uuid(), '%s', 'test', '%s', n + 1, '%s', 'test.happened.v1', '{}', now()
                from generate_series(1, %d) as n""".formatted(topic, key, key, LONG));
    }

    private static void waitingIsOver() throws SQLException {
        servers.execute("update outbox set retry_at = now() - interval '1 second' where retry_at is not null");
    }

    private static void allow(String topic, String octets) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        ConfigEntry limit = new ConfigEntry("max.message.bytes", octets);
        try (Admin admin = Admin.create(servers.kafka())) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    /** Overflows its stack on one key, as kafka-clients do on a batch that the topic finds too large (KAFKA-8350). */
    private static final class OverflowingProducer extends KafkaProducer<byte[], byte[]> {

        OverflowingProducer(Map<String, Object> kafka) {
            super(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            if (new String(record.key(), StandardCharsets.UTF_8).equals("bad")) {
                throw new StackOverflowError();
            }
            return super.send(record);
        }
    }
}
