package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import cn.jieshui.platform.problem.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All imports that run on their own, each its owner's alone to see. */
@ApplicationScoped
public class ImportJobs {

    /** A process that has said nothing for so long runs no import any more. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String ADD = """
            insert into import_job (id, owner, areas, dry_run, state, rows_read, rows_checked, rows_written,
                submitted_at, heartbeat_at) values (?, ?, ?, ?, 'QUEUED', 0, 0, 0, ?, ?)""";

    private static final String START =
            "update import_job set state = 'RUNNING', started_at = ?, heartbeat_at = ? where id = ? and state = 'QUEUED'";

    private static final String TELL = """
            update import_job j set heartbeat_at = ?, rows_read = told.read, rows_checked = told.checked,
                rows_written = told.written
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) as told (id, read, checked, written)
            where j.id = told.id and j.finished_at is null""";

    /** Nothing ends twice: an import that was given up for lost cannot succeed any more. */
    private static final String END = """
            update import_job set state = ?, outcome = ?::jsonb, problem = ?::jsonb, finished_at = ?,
                rows_read = ?, rows_checked = ?, rows_written = ?
            where id = ? and finished_at is null""";

    private static final String GIVE_UP = """
            update import_job set state = 'FAILED', problem = ?::jsonb, finished_at = ?
            where owner = ? and finished_at is null and heartbeat_at < ?""";

    private static final String FORGET = "delete from import_job where finished_at < ?";

    private static final String OF_OWNER = """
            select * from import_job where owner = ? and (submitted_at, id) < (?, ?)
            order by submitted_at desc, id desc limit ?""";

    private final Database database;
    private final Json json;
    private final Clock clock;
    private final ImportConfig config;

    @Inject
    ImportJobs(Database database, Json json, Clock clock, ImportConfig config) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** How far a running one is. */
    record Told(String id, long read, long checked, long written) {}

    /** @throws UnknownImport when it is not this owner's, or there is none */
    public ImportJob get(String id, String owner) {
        giveUpLost(owner);
        return database.first("select * from import_job where id = ? and owner = ?", this::read, id, owner)
                .orElseThrow(() -> new UnknownImport(id));
    }

    /** The newest first, those that were submitted before. */
    public List<ImportJob> list(String owner, Instant before, String beforeId, int atMost) {
        giveUpLost(owner);
        return database.list(OF_OWNER, this::read, owner, before, beforeId, atMost);
    }

    private void giveUpLost(String owner) {
        Instant now = Instant.now(clock);
        String why = json.write(new FieldProblem("", "import-interrupted"));
        database.update(GIVE_UP, why, now, owner, now.minus(SILENCE));
    }

    void add(String id, String owner, Set<String> areas, boolean dryRun) {
        Instant now = Instant.now(clock);
        database.update(FORGET, now.minus(config.keptFor()));
        database.update(ADD, id, owner, areas, dryRun, now, now);
    }

    /** False when it was given up meanwhile. */
    boolean start(String id) {
        Instant now = Instant.now(clock);
        return database.update(START, now, now, id) == 1;
    }

    void tell(Collection<Told> progress) {
        database.update(
                TELL,
                Instant.now(clock),
                Columns.of(progress)
                        .text(Told::id)
                        .bigint(Told::read)
                        .bigint(Told::checked)
                        .bigint(Told::written));
    }

    /** False when it was given up meanwhile; then what it has written must not stay. */
    boolean end(Told last, ImportState state, RecordedRows outcome, FieldProblem problem) {
        return database.update(
                        END,
                        state,
                        outcome == null ? null : json.write(outcome),
                        problem == null ? null : json.write(problem),
                        Instant.now(clock),
                        last.read(),
                        last.checked(),
                        last.written(),
                        last.id())
                == 1;
    }

    private ImportJob read(Row row) throws SQLException {
        String outcome = row.text("outcome");
        String problem = row.text("problem");
        return new ImportJob(
                row.text("id"),
                row.bool("dry_run"),
                row.constant("state", ImportState.class),
                row.bigint("rows_read"),
                row.bigint("rows_checked"),
                row.bigint("rows_written"),
                outcome == null ? null : json.read(outcome, RecordedRows.class),
                problem == null ? null : json.read(problem, FieldProblem.class),
                row.instant("submitted_at"),
                row.instant("started_at"),
                row.instant("finished_at"));
    }
}
