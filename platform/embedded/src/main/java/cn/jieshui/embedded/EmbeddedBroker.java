package cn.jieshui.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A real one-node Kafka broker in KRaft mode inside this JVM, on a loopback port, with data that is kept. */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Formats the folder when it is new and starts the broker on it.
     *
     * @param home folder for logs and settings; made when absent
     * @throws IOException when the folder cannot be written or formatted
     */
    public static EmbeddedBroker start(Path home, int port) throws IOException {
        Files.createDirectories(home);
        Properties settings = settings(home, port, FreePorts.any());
        format(home, settings);
        leaveOrderly();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /**
     * A broker that cannot go on (a full disk) halts its JVM; others live in this one and have their processes to end.
     */
    private static void leaveOrderly() {
        Exit.Procedure leave = (status, message) -> {
            System.err.println("The Kafka broker gave up: " + (message == null ? "its log says why" : message));
            new Thread(() -> System.exit(status), "kafka-gave-up").start();
        };
        Exit.setHaltProcedure(leave);
        Exit.setExitProcedure(leave);
    }

    private static void format(Path home, Properties settings) throws IOException {
        Path file = home.resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        if (Files.exists(home.resolve("log/meta.properties"))) {
            return;
        }
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int code = StorageTool.execute(arguments, new PrintStream(PrintStream.nullOutputStream(), false));
        if (code != 0) {
            throw new IOException("The Kafka storage in " + home + " could not be formatted (code " + code + ")");
        }
    }

    private static Properties settings(Path home, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", home.resolve("log").toString());
        p.setProperty("log.retention.hours", "-1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("num.partitions", "3");
        for (String topic : new String[] {"offsets", "transaction.state.log", "share.coordinator.state.topic"}) {
            String prefix = topic.equals("offsets") ? "offsets.topic" : topic;
            p.setProperty(prefix + ".replication.factor", "1");
            p.setProperty(prefix + ".num.partitions", "1");
        }
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        return p;
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
