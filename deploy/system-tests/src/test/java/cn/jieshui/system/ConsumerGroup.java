package cn.jieshui.system;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import cn.jieshui.embedded.FreePorts;
import cn.jieshui.platform.outbox.PartitionByArea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Several indicator-services on one database and one broker, whose topics have six partitions. */
final class ConsumerGroup {

    static final int PARTITIONS = 6;

    private static final String NAME = "indicator";

    private final Path home;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final EmbeddedIssuer issuer;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Member> members = new ArrayList<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    ConsumerGroup(List<String> areas) throws Exception {
        home = Files.createDirectories(Path.of(
                System.getProperty("jieshui.home"),
                "group-" + ProcessHandle.current().pid()));
        database = EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any());
        database.provide(NAME);
        broker = EmbeddedBroker.start(home.resolve("kafka"), FreePorts.any());
        issuer = EmbeddedIssuer.start(FreePorts.any(), areas);
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(kafka);
        admin.createTopics(List.of(topic("plan.v1"), topic("progress.v1")))
                .all()
                .get();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("partitioner.class", PartitionByArea.class);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
    }

    Member start() throws Exception {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(NAME),
                "QUARKUS_DATASOURCE_USERNAME",
                NAME,
                "QUARKUS_DATASOURCE_PASSWORD",
                NAME,
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "JIESHUI_OIDC_ISSUER",
                issuer.issuer(),
                "JIESHUI_INBOX_LONGEST_SILENCE",
                "5s");
        Path jar = Path.of(System.getProperty("jieshui.root"), "indicator-service/target/quarkus-app/quarkus-run.jar");
        Member member = Member.start(jar, home.resolve("member-" + members.size() + ".log"), environment);
        members.add(member);
        RunningSuite.eventually().until(member::listens);
        return member;
    }

    /** Waits until so many members share the partitions evenly, of both topics the same. */
    void awaitSharedBy(int count) {
        RunningSuite.eventually().until(() -> {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("indicator-service"))
                    .all()
                    .get()
                    .get("indicator-service");
            return group.groupState() == GroupState.STABLE
                    && group.members().size() == count
                    && group.members().stream()
                            .allMatch(member ->
                                    member.assignment().topicPartitions().size() == 2 * PARTITIONS / count);
        });
    }

    /** @return the partitions that the records came into */
    List<Integer> send(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        List<Integer> partitions = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            RecordMetadata sent = producer.send(record).get();
            ends.put(new TopicPartition(sent.topic(), sent.partition()), sent.offset() + 1);
            partitions.add(sent.partition());
        }
        return partitions;
    }

    /** Waits until the positions stand behind all that was sent. */
    void awaitFolded() {
        RunningSuite.eventually().until(() -> positions().entrySet().containsAll(ends.entrySet()));
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select topic, partition, next_offset from inbox_position")) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    /** Does something while so many sessions wait for a table that is held. */
    void whileAllWaitFor(String table, int sessions, Strike strike) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in exclusive mode");
            strike.before();
            RunningSuite.eventually().until(() -> waiting(statement, table) == sessions);
            strike.meanwhile();
            connection.rollback();
        }
    }

    /** What happens to those that wait. */
    interface Strike {

        void before() throws Exception;

        void meanwhile() throws Exception;
    }

    private static int waiting(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(distinct pid) from pg_locks where not granted"
                + " and relation = '" + table + "'::regclass")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(NAME), NAME, NAME);
    }

    String issuer() {
        return issuer.issuer();
    }

    void stop() throws Exception {
        producer.close();
        admin.close();
        for (Member member : members) {
            member.kill();
        }
        broker.close();
        issuer.close();
        database.close();
    }
}
