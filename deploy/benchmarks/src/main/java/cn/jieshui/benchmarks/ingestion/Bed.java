package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * An indicator-service of its own process with a broker and a database of its own, whose consumption is held back by a
 * lock on its positions while a round is made ready.
 */
final class Bed implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final String jdbcUrl;
    private final String name;
    private final Process service;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Connection gate;
    private final Connection watch;
    private final String url;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    private Bed(EmbeddedBroker broker, String jdbcUrl, String name, Process service, int port) throws SQLException {
        this.url = "http://localhost:" + port;
        this.broker = broker;
        this.jdbcUrl = jdbcUrl;
        this.name = name;
        this.service = service;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "partitioner.class", PartitionByArea.class),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.gate = connection();
        this.watch = connection();
    }

    static Bed start(Path home, EmbeddedDatabase database, String issuer, String name, Map<String, String> settings)
            throws Exception {
        database.provide(name);
        EmbeddedBroker broker = EmbeddedBroker.start(home.resolve("kafka-" + name), FreePorts.any());
        makeTopics(broker, Integer.parseInt(settings.getOrDefault("JIESHUI_INBOX_CONSUMERS", "1")));
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx768m"));
        String options = System.getProperty("jieshui.service.options", "");
        if (!options.isBlank()) {
            command.addAll(List.of(options.replace("{bed}", name).split(" ", -1)));
        }
        command.addAll(List.of("-jar", System.getProperty("jieshui.indicator.jar")));
        int port = FreePorts.any();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(name),
                        "QUARKUS_DATASOURCE_USERNAME",
                        name,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        name,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "JIESHUI_OIDC_ISSUER",
                        issuer));
        builder.environment().putAll(settings);
        Process service = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        await(service, home.resolve(name + ".log"));
        return new Bed(broker, database.jdbcUrl(name), name, service, port);
    }

    private static void makeTopics(EmbeddedBroker broker, int partitions)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("plan.v1", Optional.of(partitions), Optional.empty()),
                            new NewTopic("progress.v1", Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void await(Process service, Path log) throws IOException, InterruptedException {
        while (!Files.readString(log).contains("Listening on:")) {
            if (!service.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, name, name);
    }

    /** Of the service's HTTP interface. */
    String url() {
        return url;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = watch.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Holds the service back until {@link #open}. */
    void shut() throws SQLException {
        gate.setAutoCommit(false);
        try (Statement statement = gate.createStatement()) {
            statement.execute("lock table inbox_position in exclusive mode");
        }
    }

    void open() throws SQLException {
        gate.rollback();
    }

    /** @return how many records the topic has now: with one partition the offset after the last of them */
    long send(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        records.forEach(record -> answers.add(producer.send(record)));
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
        return sent.merge(records.get(0).topic(), (long) records.size(), Long::sum);
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        sent.merge(record.topic(), 1L, Long::sum);
        return producer.send(record);
    }

    /** How many records of the topic are folded. */
    long position(String topic) throws SQLException {
        try (Statement statement = watch.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(next_offset) from inbox_position where topic = '" + topic + "'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void await(String topic, long end) throws SQLException, InterruptedException {
        while (position(topic) < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** What the service's process has used of the processors. */
    Duration cpu() {
        return service.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        gate.close();
        watch.close();
        service.destroy();
        try {
            service.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broker.close();
    }
}
