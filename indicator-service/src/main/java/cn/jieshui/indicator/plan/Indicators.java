package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.plan.PlanReader.ReadPlan;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All indicators of the issued plans. */
@ApplicationScoped
public class Indicators {

    /** Whatever changes goes into the history too. */
    private static final String KEEP = """
            with kept as (
            insert into indicator (id, plan, area, year, position, canonical, in_plan, content, version)
            select id, plan, area, year, position, canonical, true, content, 1
            from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::jsonb[])
                as planned (id, plan, area, year, position, canonical, content)
            order by id
            on conflict (id) do update set
                area = excluded.area, year = excluded.year, position = excluded.position,
                canonical = excluded.canonical, in_plan = true, content = excluded.content,
                version = indicator.version + 1
            where not indicator.in_plan or indicator.position <> excluded.position
                or indicator.canonical <> excluded.canonical or indicator.content <> excluded.content
            returning *)
            insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
            select indicator_key, ?, position, canonical, in_plan, content from kept""";

    private static final String DROP = """
            with dropped as (
                update indicator set in_plan = false, version = version + 1
                where plan = any (?) and in_plan and id <> all (?)
                returning *)
            insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
            select indicator_key, ?, position, canonical, in_plan, content from dropped""";

    private static final String CANONICALS = """
            select canonical from indicator where plan = any (?) and in_plan
            union
            select canonical from indicator where id = any (?) and in_plan""";

    private static final String IN_PLAN = "select * from indicator where in_plan and ";

    private static final String THEN = """
            select i.indicator_key, i.version, h.position, h.canonical, h.content
            from indicator i
            cross join lateral (
                select * from indicator_history
                where indicator_key = i.indicator_key and known_from <= ?
                order by known_from desc limit 1) h
            where h.in_plan and\s""";

    private static final String AT = THEN + "i.id = ? and i.area = any (?)";
    private static final String LIST_AT = THEN + "i.plan = ? and h.position > ? order by h.position limit ?";

    private final Database database;
    private final Json json;

    @Inject
    Indicators(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    private record Planned(Indicator indicator, int position, String canonical) {}

    /** Makes the indicators of these plans those that the plans name from now on. */
    void keep(Collection<ReadPlan> plans, Instant now) {
        List<Planned> planned =
                plans.stream().flatMap(plan -> planned(plan).stream()).toList();
        database.update(
                KEEP,
                Columns.of(planned)
                        .text(each -> each.indicator().id())
                        .text(each -> each.indicator().plan())
                        .text(each -> each.indicator().area())
                        .integer(each -> each.indicator().year())
                        .integer(Planned::position)
                        .text(Planned::canonical)
                        .text(each -> json.write(each.indicator())),
                now);
        database.update(
                DROP,
                plans.stream().map(ReadPlan::id).toList(),
                planned.stream().map(each -> each.indicator().id()).toList(),
                now);
    }

    private static List<Planned> planned(ReadPlan plan) {
        List<Planned> planned = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            planned.add(new Planned(indicator, planned.size() + 1, plan.canonical(indicator)));
        }
        return planned;
    }

    /** @throws UnknownIndicator when no plan of the areas has it */
    public KnownIndicator get(String id, Collection<String> areas) {
        return database.first(IN_PLAN + "id = ? and area = any (?)", this::read, id, areas)
                .orElseThrow(() -> new UnknownIndicator(id));
    }

    /**
     * As its plan named it at an instant, be it dropped since.
     *
     * @throws UnknownIndicator when no plan of the areas has it, nor had it then
     * @throws NothingKnownThen when it has come into its plan since
     */
    public KnownIndicator get(String id, Collection<String> areas, Instant at) {
        return database.first(AT, this::read, at, id, areas).orElseThrow(() -> {
            get(id, areas);
            return new NothingKnownThen(id, at);
        });
    }

    /** Of one plan, in its order. */
    public List<KnownIndicator> list(String plan, int afterPosition, int atMost) {
        return database.list(
                IN_PLAN + "plan = ? and position > ? order by position limit ?",
                this::read,
                plan,
                afterPosition,
                atMost);
    }

    /** Those that the plan named at an instant, in the order that it had then. */
    public List<KnownIndicator> list(String plan, Instant at, int afterPosition, int atMost) {
        return database.list(LIST_AT, this::read, at, plan, afterPosition, atMost);
    }

    /**
     * All that share inputs with one of these (by canonical id), locked until the transaction ends and always in the
     * same order, so that two that compute the same indicators wait for one another.
     */
    List<KnownIndicator> lock(Collection<String> canonicals) {
        return database.list(IN_PLAN + "canonical = any (?) order by indicator_key for update", this::read, canonicals);
    }

    /** The canonical ids of all indicators of these plans, and of these indicators. */
    Set<String> canonicals(Collection<String> plans, Collection<String> ids) {
        return Set.copyOf(database.list(CANONICALS, row -> row.text("canonical"), plans, ids));
    }

    /** What belongs to the indicators' own row has changed in another table. */
    public void touch(String canonical) {
        database.update("update indicator set version = version + 1 where canonical = ? and in_plan", canonical);
    }

    KnownIndicator read(Row row) throws SQLException {
        return new KnownIndicator(
                row.bigint("indicator_key"),
                row.integer("position"),
                row.text("canonical"),
                row.bigint("version"),
                json.read(row.text("content"), Indicator.class));
    }
}
