package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The results that lie ready, and those that stood before. */
@ApplicationScoped
public class Results {

    private static final String STANDING =
            "select indicator_key, month, version, body, inputs from compliance_result where indicator_key = any (?::bigint[])";

    /**
     * The moment of a transaction that had to wait for another after it took it comes after that one's all the same.
     */
    private static final String KEEP = """
            with fresh as (
                insert into compliance_result as r (indicator_key, month, version, computed_at, body, inputs)
                select n.indicator_key, n.month, n.version, ?, n.body, n.inputs::bigint[]
                from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::text[])
                    as n (indicator_key, month, version, body, inputs)
                on conflict (indicator_key, month) do update set
                    version = excluded.version, body = excluded.body, inputs = excluded.inputs,
                    computed_at = greatest(excluded.computed_at, r.computed_at + interval '1 microsecond')
                returning r.*)
            insert into compliance_history (indicator_key, month, version, computed_at, body, inputs)
            select indicator_key, month, version, computed_at, body, inputs from fresh""";

    /** The edition and the results are of one moment, as they are read by one statement. */
    private static final String OF_PLAN = """
            select r.*, i.position, e.number
            from (%s) as e
            cross join indicator i
            join compliance_result r on r.indicator_key = i.indicator_key and r.month = ?
            where i.plan = ? and i.in_plan and i.position > ?
            order by i.position limit ?""".formatted(Editions.NUMBER.formatted("?", "?"));

    private static final String OF_INDICATOR = "select * from compliance_result where indicator_key = ? order by month";

    private final Database database;
    private final Json json;

    @Inject
    Results(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A result as the database holds it, with the keys of what it rests on. */
    record Stored(long indicatorKey, int month, long version, String body, List<Long> inputs) {}

    /** A result to be kept, with the keys of what it rests on. */
    record Fresh(long indicatorKey, int month, long version, String body, List<Long> inputs) {

        String inputKeys() {
            return inputs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** A result of a plan and its indicator's place there. */
    public record Placed(int position, KnownResult known) {}

    /** A result of a plan, and the number of the edition that it was read from. */
    public record Edited(long edition, Placed placed) {}

    String body(Result result) {
        return json.write(result);
    }

    Result result(String body) {
        return json.read(body, Result.class);
    }

    /** What most readers want of it; the rest is not read. */
    ResultsChanged.Short outline(String body) {
        return json.read(body, ResultsChanged.Short.class);
    }

    List<Stored> standing(Collection<Long> indicatorKeys) {
        return database.list(
                STANDING,
                row -> new Stored(
                        row.bigint("indicator_key"),
                        row.integer("month"),
                        row.bigint("version"),
                        row.text("body"),
                        row.keys("inputs")),
                indicatorKeys);
    }

    /** They replace what stands; that stays in the history. */
    void keep(Collection<Fresh> fresh, Instant at) {
        database.update(
                KEEP,
                at,
                Columns.of(fresh)
                        .bigint(Fresh::indicatorKey)
                        .integer(Fresh::month)
                        .bigint(Fresh::version)
                        .text(Fresh::body)
                        .text(Fresh::inputKeys));
    }

    /** Of all indicators of a plan at a month, in the plan's order. */
    public List<Edited> ofPlan(PlanMonth of, int afterPosition, int atMost) {
        return database.list(
                OF_PLAN,
                row -> new Edited(row.bigint("number"), new Placed(row.integer("position"), known(row))),
                of.month(),
                of.plan(),
                of.month(),
                of.plan(),
                afterPosition,
                atMost);
    }

    /** The twelve of one indicator, January first. */
    public List<KnownResult> ofIndicator(KnownIndicator indicator) {
        return database.list(OF_INDICATOR, this::known, indicator.key());
    }

    KnownResult known(Row row) throws SQLException {
        return new KnownResult(result(row.text("body")), row.bigint("version"), row.instant("computed_at"));
    }
}
