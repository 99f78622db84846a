package cn.jieshui.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A process that runs the embedded servers for somebody else: it prints one {@code KEY=value} line per server, then
 * {@code READY}, and stops when its standard input ends, so it never outlives the process that started it.
 *
 * <p>Arguments: the home folder, then any of {@code postgres}, {@code kafka}, {@code issuer}; the ports are free ones.
 */
public final class EmbeddedServers {

    private static final String DEMO_AREA = "500110";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private EmbeddedServers() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createDirectories(Path.of(arguments[0]));
        EmbeddedServers servers = new EmbeddedServers();
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop));
        for (String server : List.of(arguments).subList(1, arguments.length)) {
            servers.start(server, home);
        }
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // whatever comes in is of no interest, only the end is
        }
        System.exit(0);
    }

    private void start(String server, Path home) throws Exception {
        switch (server.toLowerCase(Locale.ROOT)) {
            case "postgres" -> {
                EmbeddedDatabase database = started(EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any()));
                database.provide("jieshui");
                announce("JDBC_URL", database.jdbcUrl("jieshui"));
            }
            case "kafka" ->
                announce(
                        "KAFKA",
                        started(EmbeddedBroker.start(home.resolve("kafka"), FreePorts.any()))
                                .bootstrapServers());
            case "issuer" ->
                announce(
                        "ISSUER",
                        started(EmbeddedIssuer.start(FreePorts.any(), List.of(DEMO_AREA)))
                                .issuer());
            default -> throw new IllegalArgumentException("unknown server: " + server);
        }
    }

    private <T extends AutoCloseable> T started(T server) {
        running.push(server);
        return server;
    }

    private static void announce(String key, String value) {
        System.out.println(key + "=" + value);
    }

    private void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Stopping an embedded server failed: " + e);
            }
        }
    }
}
