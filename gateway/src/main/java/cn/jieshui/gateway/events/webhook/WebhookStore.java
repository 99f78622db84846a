package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.database.GatewayDatabase;
import cn.jieshui.gateway.database.GatewayDatabase.Work;
import cn.jieshui.gateway.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** The database of webhooks, and what callers are told when it is not there. */
@ApplicationScoped
class WebhookStore {

    private static final Logger LOG = Logger.getLogger(WebhookStore.class);

    private final GatewayDatabase database;

    WebhookStore(GatewayDatabase database) {
        this.database = database;
    }

    boolean isThere() {
        return database.isThere();
    }

    /** @throws Refusal when there is no database, or it does not answer now */
    <T> T with(Work<T> work) {
        if (!isThere()) {
            throw Refusal.of(Problem.WEBHOOKS_OFF);
        }
        try {
            return database.with(work);
        } catch (SQLException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * All of the work or nothing.
     *
     * @throws Refusal as {@link #with}
     */
    <T> T inTransaction(Work<T> work) {
        if (!isThere()) {
            throw Refusal.of(Problem.WEBHOOKS_OFF);
        }
        try {
            return database.inTransaction(work);
        } catch (SQLException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(Exception e) {
        if (e instanceof Refusal refusal) {
            return refusal;
        }
        LOG.warnf("The database of webhooks: %s", e);
        return Refusal.of(Problem.WEBHOOKS_UNAVAILABLE);
    }
}
