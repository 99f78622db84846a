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

    private static final String KEEP = """
            with fresh as (
                insert into compliance_result (indicator_key, month, version, computed_at, body, inputs)
                select r.indicator_key, r.month, r.version, ?, r.body, r.inputs::bigint[]
                from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::text[])
                    as r (indicator_key, month, version, body, inputs)
                on conflict (indicator_key, month) do update set
                    version = excluded.version, computed_at = excluded.computed_at, body = excluded.body,
                    inputs = excluded.inputs
                returning *)
            insert into compliance_history (indicator_key, month, version, computed_at, body, inputs)
            select indicator_key, month, version, computed_at, body, inputs from fresh""";

    private static final String OF_PLAN = """
            select r.*, i.position
            from indicator i join compliance_result r on r.indicator_key = i.indicator_key and r.month = ?
            where i.plan = ? and i.in_plan and i.position > ?
            order by i.position limit ?""";

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
    public List<Placed> ofPlan(String plan, int month, int afterPosition, int atMost) {
        return database.list(
                OF_PLAN, row -> new Placed(row.integer("position"), known(row)), month, plan, afterPosition, atMost);
    }

    /** The twelve of one indicator, January first. */
    public List<KnownResult> ofIndicator(KnownIndicator indicator) {
        return database.list(OF_INDICATOR, this::known, indicator.key());
    }

    KnownResult known(Row row) throws SQLException {
        return new KnownResult(result(row.text("body")), row.bigint("version"), row.instant("computed_at"));
    }
}
