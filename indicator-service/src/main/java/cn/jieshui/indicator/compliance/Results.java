package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The results that lie ready, and those that stood before. */
@ApplicationScoped
public class Results {

    private static final String STANDING = "select * from compliance_result where indicator_key = any (?::bigint[])";

    private static final String STANDS = """
            insert into compliance_result (indicator_key, version, computed_at, versions, digests, outlines)
            select indicator_key, version, computed_at, versions::bigint[], digests, outlines
            from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::bytea[], ?::text[])
                as n (indicator_key, version, computed_at, versions, digests, outlines)
            on conflict (indicator_key) do update set
                version = excluded.version, computed_at = excluded.computed_at, versions = excluded.versions,
                digests = excluded.digests, outlines = excluded.outlines""";

    private static final String KEEP = """
            insert into compliance_history (indicator_key, version, computed_at, versions, bodies, inputs)
            select indicator_key, version, computed_at, versions::bigint[], convert_from(bodies, 'UTF8'), inputs
            from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::bytea[], ?::text[])
                as n (indicator_key, version, computed_at, versions, bodies, inputs)""";

    /**
     * The edition and the results are of one moment, as they are read by one statement. A month stands since the row in
     * which it came to be what it is.
     */
    private static final String OF_PLAN = """
            select i.position, e.number, r.versions[m.month] as version, v.computed_at,
                split_part(h.bodies, chr(10), m.month) as body
            from (select cast(? as integer) as month) as m
            cross join lateral editions(array[?], array[m.month]) as e
            cross join indicator i
            join compliance_result r on r.indicator_key = i.indicator_key
            join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
            join compliance_history v on v.indicator_key = r.indicator_key and v.version = r.versions[m.month]
            where i.plan = ? and i.in_plan and i.position > ?
            order by i.position limit ?""";

    private static final String OF_INDICATOR = """
            select m.version, v.computed_at, split_part(h.bodies, chr(10), m.month::integer) as body
            from compliance_result r
            join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
            cross join unnest(r.versions) with ordinality as m (version, month)
            join compliance_history v on v.indicator_key = r.indicator_key and v.version = m.version
            where r.indicator_key = ?
            order by m.month""";

    private final Database database;
    private final Json json;

    @Inject
    Results(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The twelve results of an indicator to be kept, which are added one by one, January first.
     *
     * @param after what stood before has stood since then; null for the first
     */
    record Fresh(
            long indicatorKey,
            long version,
            Instant after,
            byte[] digests,
            List<Long> versions,
            List<Outline> outlines,
            ByteArrayOutputStream bodies,
            List<String> inputs) {

        private static final int LIKELY_OCTETS = 8_000;

        static Fresh after(Standing was) {
            return new Fresh(
                    was.indicatorKey(),
                    was.version() + 1,
                    was.computedAt(),
                    Digests.ofYear(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ByteArrayOutputStream(LIKELY_OCTETS),
                    new ArrayList<>());
        }

        void add(long since, byte[] body, String rests, Outline outline) {
            if (!versions.isEmpty()) {
                bodies.write('\n');
            }
            bodies.writeBytes(body);
            versions.add(since);
            inputs.add(rests);
            outlines.add(outline);
        }

        /**
         * Since when it stands: the moment of a transaction that had to wait for another after it took it comes after
         * that one's all the same.
         */
        private Instant from(Instant moment) {
            return after == null || moment.isAfter(after) ? moment : after.plus(1, ChronoUnit.MICROS);
        }

        private String since() {
            return versions.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** A result of a plan and its indicator's place there. */
    public record Placed(int position, KnownResult known) {}

    /** A result of a plan, and the number of the edition that it was read from. */
    public record Edited(long edition, Placed placed) {}

    byte[] body(Result result) {
        return json.octets(result);
    }

    Result result(String body) {
        return json.read(body, Result.class);
    }

    Outline outline(Result result) {
        return Outline.of(result, json);
    }

    /** Of those that have any. */
    List<Standing> standing(Collection<Long> indicatorKeys) {
        return database.list(
                STANDING,
                row -> new Standing(
                        row.bigint("indicator_key"),
                        row.bigint("version"),
                        row.instant("computed_at"),
                        row.keys("versions"),
                        row.octets("digests"),
                        row.text("outlines").lines().map(Outline::new).toList()),
                indicatorKeys);
    }

    /** They replace what stands; that stays in the history. */
    void keep(Collection<Fresh> fresh, Instant moment) {
        database.update(STANDS, common(fresh, moment).bytes(Fresh::digests).text(each -> each.outlines().stream()
                .map(Outline::json)
                .collect(Collectors.joining("\n"))));
        database.update(
                KEEP,
                common(fresh, moment)
                        .bytes(each -> each.bodies().toByteArray())
                        .text(each -> String.join("\n", each.inputs())));
    }

    private static Columns<Fresh> common(Collection<Fresh> fresh, Instant moment) {
        return Columns.of(fresh)
                .bigint(Fresh::indicatorKey)
                .bigint(Fresh::version)
                .instant(each -> each.from(moment))
                .text(Fresh::since);
    }

    /** Of all indicators of a plan at a month, in the plan's order. */
    public List<Edited> ofPlan(PlanMonth of, int afterPosition, int atMost) {
        return database.list(
                OF_PLAN,
                row -> new Edited(row.bigint("number"), new Placed(row.integer("position"), known(row))),
                of.month(),
                of.plan(),
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
