package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged service that lacks a setting says in one line which, and ends. */
class MissingSettingsIT {

    private static final Path ROOT = Path.of(System.getProperty("jieshui.root"));

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void startADatabaseThatWantsPasswords() throws IOException, SQLException {
        database = EmbeddedDatabase.start(home, FreePorts.any());
        database.provide("locked");
        Path rules = home.resolve("data/pg_hba.conf");
        Files.writeString(rules, "host all locked all scram-sha-256\n" + Files.readString(rules));
        try (var connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"department-service", "task-service", "indicator-service"})
    void thePassword(String service) throws Exception {
        assertThat(refused(service, Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl("locked"))))
                .contains("QUARKUS_DATASOURCE_PASSWORD", "wants a password", "deploy/kubernetes/README.md#environment");
    }

    @Test
    void theRightPassword() throws Exception {
        assertThat(refused(
                        "department-service",
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                database.jdbcUrl("locked"),
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "not-" + "this")))
                .contains("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD")
                .doesNotContain("not-this");
    }

    @Test
    void theDatabase() throws Exception {
        String nowhere = "jdbc:postgresql://localhost:" + FreePorts.any() + "/department";

        assertThat(refused("department-service", Map.of("QUARKUS_DATASOURCE_JDBC_URL", nowhere)))
                .contains("QUARKUS_DATASOURCE_JDBC_URL", nowhere);
    }

    /** The one line of an error that it ended with. */
    private static String refused(String service, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(home, service, ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        ROOT.resolve(service)
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "locked");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(FreePorts.any()));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(told).isEqualTo(1);
        assertThat(told).doesNotContain("\tat ", "Exception in thread");
        List<String> errors =
                told.lines().filter(line -> line.contains("ERROR")).toList();
        assertThat(errors).as(told).hasSize(1);
        return errors.get(0);
    }
}
