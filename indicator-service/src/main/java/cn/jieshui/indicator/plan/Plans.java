package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The issued plans. */
@ApplicationScoped
public class Plans {

    private static final String KEEP = """
            insert into plan (id, area, year, title, state, version, issued_at, chapters)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::bigint[],
                                 ?::timestamptz[], ?::jsonb[])
            on conflict (id) do update set
                area = excluded.area, year = excluded.year, title = excluded.title, state = excluded.state,
                version = excluded.version, issued_at = excluded.issued_at, chapters = excluded.chapters
            where plan.version < excluded.version
            returning id""";

    private static final String LOCK = """
            select cast(pg_advisory_xact_lock%s(hashtextextended(id, 0)) as text)
            from (select id from unnest(?::text[]) as asked (id) order by id) as asked""";

    private static final String TELL = """
            insert into plan_history (id, known_from, version, content)
            select id, ?, version, content from unnest(?::text[], ?::bigint[], ?::jsonb[]) as told (id, version, content)""";

    private static final TypeReference<List<Chapter>> CHAPTERS = new TypeReference<>() {};

    private final Database database;
    private final Json json;

    @Inject
    Plans(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** What is asked about a plan most often. */
    public record Outline(String id, String area, int year, long version) {}

    /**
     * Keeps what is computed for these plans, known or not yet, waiting until the transaction ends: which indicators
     * they have is about to change.
     */
    void lock(Collection<String> ids) {
        database.list(LOCK.formatted(""), row -> row, ids);
    }

    /** Keeps the indicators of these plans, known or not yet, from becoming others until the transaction ends. */
    void hold(Collection<String> ids) {
        database.list(LOCK.formatted("_shared"), row -> row, ids);
    }

    /** @return the ids of those that were new or newer than what was kept */
    Set<String> keep(Collection<IssuedPlan> plans) {
        return Set.copyOf(database.list(
                KEEP,
                row -> row.text("id"),
                Columns.of(plans)
                        .text(IssuedPlan::plan)
                        .text(IssuedPlan::area)
                        .integer(IssuedPlan::year)
                        .text(IssuedPlan::title)
                        .text(IssuedPlan::state)
                        .bigint(IssuedPlan::version)
                        .instant(IssuedPlan::issuedAt)
                        .text(plan -> json.write(plan.chapters() == null ? List.of() : plan.chapters()))));
    }

    /** Keeps what was told of them for whoever asks about an instant from this one on. */
    void tell(Collection<IssuedPlan> plans, Instant now) {
        database.update(
                TELL,
                now,
                Columns.of(plans)
                        .text(IssuedPlan::plan)
                        .bigint(IssuedPlan::version)
                        .text(json::write));
    }

    /** What was told of a plan up to an instant, the oldest first. */
    public List<ToldPlan> told(String id, Instant at) {
        return database.list(
                "select known_from, content from plan_history where id = ? and known_from <= ? order by known_from",
                row -> new ToldPlan(row.instant("known_from"), json.read(row.text("content"), IssuedPlan.class)),
                id,
                at);
    }

    /** @throws UnknownPlan when none of the areas has it */
    public Outline get(String id, Collection<String> areas) {
        return database.first(
                        "select id, area, year, version from plan where id = ? and area = any (?)",
                        row -> new Outline(
                                row.text("id"), row.text("area"), row.integer("year"), row.bigint("version")),
                        id,
                        areas)
                .orElseThrow(() -> new UnknownPlan(id));
    }

    /** In the plan's order; none when there is no such plan. */
    public List<Chapter> chapters(String id) {
        return database.first(
                        "select chapters from plan where id = ?", row -> json.read(row.text("chapters"), CHAPTERS), id)
                .orElse(List.of());
    }
}
