package cn.jieshui.indicator.rebuild;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Starts rebuilds, one at a time among all replicas; a replica that is killed lets go of its own. */
@ApplicationScoped
public class StartRebuild {

    private static final Logger LOG = Logger.getLogger(StartRebuild.class);
    private static final String TRY = "select pg_try_advisory_lock(1061, 0)";
    private static final String LET_GO = "select pg_advisory_unlock(1061, 0)";

    private final DataSource dataSource;
    private final Rebuild rebuild;
    private final RebuildRuns runs;

    @Inject
    StartRebuild(DataSource dataSource, Rebuild rebuild, RebuildRuns runs) {
        this.dataSource = dataSource;
        this.rebuild = rebuild;
        this.runs = runs;
    }

    /**
     * It goes on after this comes back; {@link RebuildRuns} tells how far it is.
     *
     * @throws RebuildUnderWay when another is
     */
    public void start(String by) {
        Connection guard = guard();
        try {
            long run = runs.begin(by);
            Infrastructure.getDefaultWorkerPool().execute(() -> run(run, guard));
        } catch (RuntimeException e) {
            letGo(guard);
            throw e;
        }
    }

    private void run(long run, Connection guard) {
        try {
            Changes changes = rebuild.run(runs.following(run));
            runs.done(run, changes);
            LOG.infof("Rebuild %d is done; put right: %s", run, changes);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Rebuild %d failed; what is served was not touched", run);
            runs.failed(run, e);
        } finally {
            letGo(guard);
        }
    }

    /** A session of its own, that holds the lock as long as it lives. */
    private Connection guard() {
        try {
            Connection connection = dataSource.getConnection();
            if (answers(connection, TRY)) {
                return connection;
            }
            connection.close();
            throw new RebuildUnderWay();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void letGo(Connection guard) {
        try (guard) {
            answers(guard, LET_GO);
        } catch (SQLException e) {
            LOG.warnf("The session of a rebuild is gone, and its lock with it: %s", e);
        }
    }

    private static boolean answers(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
