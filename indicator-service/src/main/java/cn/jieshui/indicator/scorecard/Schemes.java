package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.plan.NothingKnownThen;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All schemes. The area that a scheme is for is the beginning of its code. */
@ApplicationScoped
public class Schemes {

    private static final int AREA = 6;

    private static final String NEWEST = """
            select distinct on (code) * from assessment_scheme where area = any (?) and %s
            order by code, revision desc limit ?""";

    private static final String ADD = """
            insert into assessment_scheme (code, revision, area, content, set_by, known_from)
            values (?, ?, ?, ?::jsonb, ?, ?)""";

    private final Database database;
    private final Json json;

    @Inject
    Schemes(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    static String area(String code) {
        return code.substring(0, Math.min(AREA, code.length()));
    }

    /** The newest revision. @throws UnknownScheme when none of the areas has it */
    public KnownScheme get(String code, Collection<String> areas) {
        return find(code, areas).orElseThrow(() -> new UnknownScheme(code));
    }

    /** @throws UnknownScheme when none of the areas has this revision of it */
    public KnownScheme get(String code, int revision, Collection<String> areas) {
        return database.first(
                        "select * from assessment_scheme where code = ? and revision = ? and area = any (?)",
                        this::read,
                        code,
                        revision,
                        areas)
                .orElseThrow(() -> new UnknownScheme(code));
    }

    /**
     * The newest revision, by which a plan is to be assessed.
     *
     * @param pointer where the request names the scheme
     * @throws UnknownScheme when none of the areas has it
     * @throws SchemeIsForOtherPlans when it is for another area, or not for the plan's year
     */
    public KnownScheme forPlan(String code, Outline plan, Collection<String> areas, String pointer) {
        return fitting(get(code, areas), plan, pointer);
    }

    /**
     * The revision that was the newest at an instant.
     *
     * @throws NothingKnownThen when the scheme has come since
     */
    public KnownScheme forPlan(String code, Outline plan, Collection<String> areas, String pointer, Instant at) {
        get(code, areas);
        KnownScheme known = database.first(
                        NEWEST.formatted("code = ? and known_from <= ?"), this::read, areas, code, at, 1)
                .orElseThrow(() -> new NothingKnownThen(code, at));
        return fitting(known, plan, pointer);
    }

    private static KnownScheme fitting(KnownScheme known, Outline plan, String pointer) {
        String code = known.scheme().code();
        if (!area(code).equals(plan.area()) || !known.scheme().isFor(plan.year())) {
            throw new SchemeIsForOtherPlans(pointer, code, plan.id());
        }
        return known;
    }

    /** The newest revisions, sorted by code. */
    public List<KnownScheme> list(Collection<String> areas, String afterCode, int atMost) {
        return database.list(NEWEST.formatted("code > ?"), this::read, areas, afterCode, atMost);
    }

    Optional<KnownScheme> find(String code, Collection<String> areas) {
        return database.first(NEWEST.formatted("code = ?"), this::read, areas, code, 1);
    }

    /** Others who set it wait until the transaction ends. */
    void lock(String code) {
        database.list(
                "select cast(pg_advisory_xact_lock(hashtextextended('scheme ' || ?, 0)) as text)", row -> row, code);
    }

    void add(KnownScheme known, String by) {
        Instant at = known.knownFrom();
        String code = known.scheme().code();
        database.update(ADD, code, known.revision(), area(code), json.write(known.scheme()), by, at);
    }

    private KnownScheme read(Row row) throws SQLException {
        return new KnownScheme(
                json.read(row.text("content"), Scheme.class), row.integer("revision"), row.instant("known_from"));
    }
}
