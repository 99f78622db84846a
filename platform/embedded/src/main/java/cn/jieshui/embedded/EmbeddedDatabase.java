package cn.jieshui.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real Postgres server on a loopback port, with one database and one role per service. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String REFUSED = "pg_ctl: could not start server";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts Postgres on data that is kept. It stops with this JVM at the latest.
     *
     * @param home folder for the unpacked server, its log and its data; made when absent
     * @throws IOException when the server cannot be unpacked, refuses the data (the message ends with what it said), or
     *     does not answer within 60 seconds
     */
    public static EmbeddedDatabase start(Path home, int port) throws IOException {
        Files.createDirectories(home);
        Path server = Files.createDirectories(home.resolve("server"));
        Path log = home.resolve("server.log");
        Files.deleteIfExists(log);
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(server.toFile())
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setPort(port)
                .setErrorRedirector(toLog)
                .setOutputRedirector(toLog)
                .setPGStartupWait(Duration.ofSeconds(60));
        return new EmbeddedDatabase(start(builder, log));
    }

    /** The library waits for its time out when the server has long refused to start; its log says so at once. */
    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Path log) throws IOException {
        FutureTask<EmbeddedPostgres> starting = new FutureTask<>(builder::start);
        Thread starter = new Thread(starting, "postgres-starter");
        starter.setDaemon(true);
        starter.start();
        while (true) {
            try {
                return starting.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (Files.exists(log) && Files.readString(log).contains(REFUSED)) {
                    starter.interrupt();
                    throw new IOException(refusal(log));
                }
            } catch (ExecutionException failed) {
                throw new IOException(refusal(log), failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    private static String refusal(Path log) throws IOException {
        return "Postgres did not start"
                + (Files.exists(log) ? ":\n" + Files.readString(log).strip() : "");
    }

    /**
     * Makes a role and a database of the same name that only this role may enter; repeating it changes nothing.
     *
     * @param name lower-case letters only; it is also the role's password
     */
    public void provide(String name) throws SQLException {
        if (!name.matches("[a-z]{1,30}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            if (absent(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
                sql.execute("create role " + name + " login password '" + name + "'");
            }
            if (absent(sql, "select 1 from pg_database where datname = '" + name + "'")) {
                sql.execute("create database " + name + " owner " + name);
                sql.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private static boolean absent(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** The JDBC URL of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
