package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** The database of webhooks, if the installation has one. It is looked for when it is needed, never at start. */
@ApplicationScoped
class WebhookStore {

    private static final Logger LOG = Logger.getLogger(WebhookStore.class);

    private final Instance<DataSource> database;
    private final Instance<Flyway> migrations;
    private final boolean isThere;
    private volatile boolean isMigrated;

    WebhookStore(
            Instance<DataSource> database,
            Instance<Flyway> migrations,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
        this.database = database;
        this.migrations = migrations;
        this.isThere = url.isPresent();
    }

    /** Something done with the database. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    boolean isThere() {
        return isThere;
    }

    /** @throws Refusal when there is no database, or it does not answer now */
    <T> T with(Work<T> work) {
        if (!isThere) {
            throw Refusal.of(Problem.WEBHOOKS_OFF);
        }
        try {
            migrate();
            try (Connection connection = database.get().getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The database of webhooks: %s", e);
            throw Refusal.of(Problem.WEBHOOKS_UNAVAILABLE);
        }
    }

    private void migrate() {
        if (!isMigrated) {
            synchronized (this) {
                if (!isMigrated) {
                    migrations.get().migrate();
                    isMigrated = true;
                }
            }
        }
    }
}
