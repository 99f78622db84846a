package cn.jieshui.indicator.rebuild;

import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** All rebuilds, whichever replica runs or ran them. */
@ApplicationScoped
public class RebuildRuns {

    private static final String BEGIN = """
            insert into rebuild_run (started_by, started_at, phase, moved_at) values (?, ?, ?, ?) returning run""";

    private static final String BROKEN_OFF = """
            update rebuild_run set phase = ?, ended_at = ?, failure = 'it was broken off' where ended_at is null""";

    private static final String END = """
            update rebuild_run set phase = ?, moved_at = ?, ended_at = ?, changes = ?::jsonb, failure = ?, left_over = 0
            where run = ?""";

    private final Database database;
    private final Json json;
    private final Clock clock;

    @Inject
    RebuildRuns(Database database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** While no other is under way: those that never ended were broken off. */
    long begin(String by) {
        Instant now = Instant.now(clock);
        database.update(BROKEN_OFF, Phase.FAILED, now);
        return database.first(BEGIN, row -> row.bigint("run"), by, now, Phase.STARTED, now)
                .orElseThrow();
    }

    Following following(long run) {
        return new Following() {
            @Override
            public void phase(Phase phase) {
                database.update(
                        "update rebuild_run set phase = ?, moved_at = ? where run = ?", phase, Instant.now(clock), run);
            }

            @Override
            public void read(long events) {
                database.update(
                        "update rebuild_run set events = events + ?, left_over = 0, moved_at = ? where run = ?",
                        events,
                        Instant.now(clock),
                        run);
            }

            @Override
            public void left(long events) {
                database.update(
                        "update rebuild_run set left_over = ?, moved_at = ? where run = ?",
                        events,
                        Instant.now(clock),
                        run);
            }
        };
    }

    void done(long run, Changes changes) {
        end(run, Phase.DONE, json.write(changes), null);
    }

    void failed(long run, Throwable why) {
        end(run, Phase.FAILED, null, why.toString());
    }

    private void end(long run, Phase phase, String changes, String failure) {
        Instant now = Instant.now(clock);
        database.update(END, phase, now, now, changes, failure, run);
    }

    public Optional<RebuildRun> newest() {
        return database.first("select * from rebuild_run order by run desc limit 1", this::read);
    }

    private RebuildRun read(Row row) throws SQLException {
        String changes = row.text("changes");
        return new RebuildRun(
                row.bigint("run"),
                row.text("started_by"),
                row.instant("started_at"),
                row.constant("phase", Phase.class),
                row.bigint("events"),
                row.bigint("left_over"),
                row.instant("moved_at"),
                row.instant("ended_at"),
                changes == null ? null : json.read(changes, Changes.class),
                row.text("failure"));
    }
}
