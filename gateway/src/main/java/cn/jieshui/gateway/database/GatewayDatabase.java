package cn.jieshui.gateway.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * The gateway's own database, if the installation has one. It is looked for when it is needed, never at start, and no
 * request to a service ever waits for it.
 */
@ApplicationScoped
public class GatewayDatabase {

    private final Instance<DataSource> database;
    private final Instance<Flyway> migrations;
    private final boolean isThere;
    private volatile boolean isMigrated;

    GatewayDatabase(
            Instance<DataSource> database,
            Instance<Flyway> migrations,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
        this.database = database;
        this.migrations = migrations;
        this.isThere = url.isPresent();
    }

    /** Something done with the database. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Whether the installation has given the gateway one. */
    public boolean isThere() {
        return isThere;
    }

    /** Each statement of the work for itself. Blocks; fails with whatever the database or its driver says. */
    public <T> T with(Work<T> work) throws SQLException {
        try (Connection connection = ready().getConnection()) {
            return work.on(connection);
        }
    }

    /** All of the work or nothing. Blocks, as {@link #with}. */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** The database with its tables. */
    public DataSource ready() {
        if (!isThere) {
            throw new IllegalStateException("The gateway has no database");
        }
        if (!isMigrated) {
            migrate();
        }
        return database.get();
    }

    private synchronized void migrate() {
        if (!isMigrated) {
            migrations.get().migrate();
            isMigrated = true;
        }
    }
}
