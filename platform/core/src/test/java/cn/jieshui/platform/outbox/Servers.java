package cn.jieshui.platform.outbox;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.FreePorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with an outbox and a broker that can be taken away, for the relay's tests. */
final class Servers {

    static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Path home;
    private final int port = FreePorts.any();
    private final EmbeddedDatabase database;
    private EmbeddedBroker broker;

    Servers(Path home) throws Exception {
        this.home = home;
        database = EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any());
        database.provide("relay");
        for (String script : List.of("V0001__outbox.sql")) {
            execute(new String(
                    Servers.class.getResourceAsStream("/db/platform/" + script).readAllBytes(),
                    StandardCharsets.UTF_8));
        }
        brokerBack();
    }

    void brokerBack() throws Exception {
        broker = EmbeddedBroker.start(home.resolve("kafka"), port);
    }

    void brokerGone() {
        broker.close();
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl("relay"));
        source.setUser("relay");
        source.setPassword("relay");
        return source;
    }

    OutboxTable table() {
        return new OutboxTable(dataSource(), Clock.systemUTC());
    }

    Relay relay() {
        return relay(() -> Producers.make(kafka(), PATIENCE));
    }

    Relay relay(Supplier<Producer<byte[], byte[]>> producers) {
        return new Relay(dataSource(), table(), new Sender(producers, new Records("test"), PATIENCE));
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    /** A topic of its own for a test. */
    String topic(Map<String, String> settings) throws Exception {
        String topic = "test-" + UUID.randomUUID() + ".v1";
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.of((short) 1)).configs(settings)))
                    .all()
                    .get();
        }
        return topic;
    }

    void insert(String topic, String key, long version, String data) {
        table().insert(new OutboxEvent(topic, key, "test.happened.v1", key, version, null), data);
    }

    /** An event of an aggregate that shares its key with others. */
    void insert(String topic, String key, String subject, long version) {
        table().insert(new OutboxEvent(topic, key, "test.happened.v1", subject, version, null), "{}");
    }

    /** Everything in the topic, by partition and offset. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** The versions that arrived for a key, in the order of arrival. */
    List<Long> versions(String topic, String key) {
        return records(topic).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .map(record -> Long.valueOf(header(record, Records.AGGREGATE_VERSION)))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String condition) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from outbox where " + condition)) {
            result.next();
            return result.getLong(1);
        }
    }

    void stop() throws Exception {
        broker.close();
        database.close();
    }
}
