package cn.jieshui.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The real Postgres, Kafka broker and token issuer for the component tests of a module, shared by all its classes.
 *
 * <p>The init argument {@code servers} names which of them to start, separated by commas; default: all three.
 */
public final class JieshuiServers implements QuarkusTestResourceLifecycleManager {

    private static volatile ServerProcess running;

    private String[] wanted = {"postgres", "kafka", "issuer"};

    @Override
    public void init(Map<String, String> arguments) {
        if (arguments.containsKey("servers")) {
            wanted = arguments.get("servers").split(",", -1);
        }
    }

    @Override
    public Map<String, String> start() {
        ServerProcess servers = ServerProcess.start(wanted);
        running = servers;
        Map<String, String> config = new HashMap<>();
        if (servers.jdbcUrl() != null) {
            config.put("quarkus.datasource.jdbc.url", servers.jdbcUrl());
            config.put("quarkus.datasource.username", "jieshui");
            config.put("quarkus.datasource.password", "jieshui");
        }
        if (servers.bootstrapServers() != null) {
            config.put("kafka.bootstrap.servers", servers.bootstrapServers());
        }
        if (servers.issuer() != null) {
            config.put("quarkus.oidc.auth-server-url", servers.issuer());
            Tokens.from(servers.issuer());
        }
        return config;
    }

    /** Where the tests' own producers and consumers connect. */
    public static String bootstrapServers() {
        return running.bootstrapServers();
    }

    /** Where the tests' own connections go; user and password are {@code jieshui}. */
    public static String jdbcUrl() {
        return running.jdbcUrl();
    }

    public static String issuer() {
        return running.issuer();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
