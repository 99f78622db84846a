package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.scorecard.StatedScore.Kind;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** All stated scores. */
@ApplicationScoped
public class StatedScores {

    private static final String STANDING = """
            select distinct on (s.department, s.kind) s.*, p.year
            from stated_score s join plan p on p.id = s.plan
            where s.plan = ? and s.month = ? and s.scheme = ?
                and s.known_from <= coalesce(cast(? as timestamptz), 'infinity')
            order by s.department, s.kind, s.revision desc""";

    private static final String ADD = """
            insert into stated_score (plan, month, scheme, department, kind, revision, points, note, reason, stated_by,
                known_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    @Inject
    StatedScores(Database database) {
        this.database = database;
    }

    /** The newest revisions, of all departments and both kinds, by a scheme as of a month. */
    public List<KnownStatedScore> standing(String plan, int month, String scheme) {
        return standing(plan, month, scheme, null);
    }

    /** Those that were the newest at an instant. */
    public List<KnownStatedScore> standing(String plan, int month, String scheme, Instant at) {
        return database.list(STANDING, StatedScores::read, plan, month, scheme, at);
    }

    /** What stands at the same place; others who state it wait until the transaction ends. */
    Optional<KnownStatedScore> lock(StatedScore score) {
        database.list(
                "select cast(pg_advisory_xact_lock(hashtextextended('stated score ' || ?, 0)) as text)",
                row -> row,
                score.place());
        return standing(score.plan(), score.asOf().getMonthValue(), score.scheme()).stream()
                .filter(known -> known.score().place().equals(score.place()))
                .findFirst();
    }

    void add(KnownStatedScore known, String reason, String by) {
        StatedScore score = known.score();
        Instant at = known.knownFrom();
        database.update(
                ADD,
                score.plan(),
                score.asOf().getMonthValue(),
                score.scheme(),
                score.department(),
                score.kind(),
                known.revision(),
                score.points(),
                score.note(),
                reason,
                by,
                at);
    }

    private static KnownStatedScore read(Row row) throws SQLException {
        StatedScore score = new StatedScore(
                row.constant("kind", Kind.class),
                row.text("plan"),
                YearMonth.of(row.integer("year"), row.integer("month")),
                row.text("scheme"),
                row.text("department"),
                row.numeric("points"),
                row.text("note"));
        return new KnownStatedScore(score, row.integer("revision"), row.instant("known_from"));
    }
}
