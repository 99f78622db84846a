package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.compliance.Results.Placed;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every result that ever stood, by when it did. Nothing here is computed again: each result is found by its indicator,
 * month and time in the index of the history, however long that is.
 */
@ApplicationScoped
public class PastResults {

    /** All twelve of an indicator, as they stood at an instant. */
    private static final String STOOD = """
            select * from compliance_history
            where indicator_key = %s and computed_at <= ?
            order by computed_at desc, version desc limit 1""";

    /** Of a month of h; since when it stood says the row in which it came to be what it is. */
    private static final String MONTH = """
            select v.version, v.computed_at, split_part(h.bodies, chr(10), %1$s) as body,
                cast('{' || split_part(h.inputs, chr(10), %1$s) || '}' as bigint[]) as inputs
            from compliance_history v
            where v.indicator_key = h.indicator_key and v.version = h.versions[%1$s]""";

    private static final String OF_PLAN = """
            select r.*, p.position
            from (select cast(? as integer) as month) as m
            cross join indicator i
            cross join lateral (
                select position, in_plan from indicator_history
                where indicator_key = i.indicator_key and known_from <= ?
                order by known_from desc limit 1) p
            cross join lateral (%s) h
            cross join lateral (%s) r
            where i.plan = ? and p.in_plan and p.position > ?
            order by p.position limit ?""".formatted(STOOD.formatted("i.indicator_key"), MONTH.formatted("m.month"));

    private static final String OF_INDICATOR = """
            select r.*
            from (%s) h
            cross join generate_series(1, 12) as m (month)
            cross join lateral (%s) r
            order by m.month""".formatted(STOOD.formatted("?"), MONTH.formatted("m.month"));

    private static final String EXPLAINED = """
            select r.*
            from (select cast(? as integer) as month) as m
            cross join lateral (%s) h
            cross join lateral (%s) r""".formatted(STOOD.formatted("?"), MONTH.formatted("m.month"));

    private static final String OF_MONTH = """
            select h.version, h.computed_at, split_part(h.bodies, chr(10), m.month) as body
            from (select cast(? as integer) as month) as m
            cross join compliance_history h
            where h.indicator_key = ? and h.version > ? and h.versions[m.month] = h.version
            order by h.version limit ?""";

    /** Of each month the last before its publication, the first after it, and the first after it that has inputs. */
    private static final String AROUND = """
            select r.*, cardinality(r.inputs) > 0 as rests_on_inputs
            from unnest(?::bigint[], ?::integer[], ?::timestamptz[], ?::timestamptz[])
                as p (indicator_key, month, publication, known_at)
            cross join lateral (
                (select * from compliance_history h
                 where h.indicator_key = p.indicator_key
                   and h.computed_at < p.publication and h.computed_at <= p.known_at
                 order by h.computed_at desc, h.version desc limit 1)
                union all
                (select * from compliance_history h
                 where h.indicator_key = p.indicator_key
                   and h.computed_at >= p.publication and h.computed_at <= p.known_at
                 order by h.computed_at, h.version limit 1)
                union all
                (select * from compliance_history h
                 where h.indicator_key = p.indicator_key
                   and h.computed_at >= p.publication and h.computed_at <= p.known_at
                   and split_part(h.inputs, chr(10), p.month) <> ''
                 order by h.computed_at, h.version limit 1)) h
            cross join lateral (%s) r""".formatted(MONTH.formatted("p.month"));

    private final Database database;
    private final Results results;
    private final MonthlyPublication publication = MonthlyPublication.DEFAULT;

    @Inject
    PastResults(Database database, Results results) {
        this.database = database;
        this.results = results;
    }

    /** What stood then for all indicators that the plan named then; those without a result yet are left out. */
    public List<Placed> ofPlan(String plan, int month, Instant at, int afterPosition, int atMost) {
        return database.list(
                OF_PLAN,
                row -> new Placed(row.integer("position"), results.known(row)),
                month,
                at,
                at,
                plan,
                afterPosition,
                atMost);
    }

    /** The twelve that stood then, January first; empty before the first. */
    public List<KnownResult> ofIndicator(KnownIndicator indicator, Instant at) {
        return database.list(OF_INDICATOR, results::known, indicator.key(), at);
    }

    /** A result that stood, and the keys of what it rests on. */
    record Explained(KnownResult known, List<Long> inputs) {}

    /** The one that stood for a month then; none before the first. */
    Optional<Explained> explained(KnownIndicator indicator, int month, Instant at) {
        return database.first(
                EXPLAINED, row -> new Explained(results.known(row), row.keys("inputs")), month, indicator.key(), at);
    }

    /** All that stood for a month, the oldest first, from after a version on. */
    public List<PastResult> ofMonth(KnownIndicator indicator, int month, long afterVersion, int atMost) {
        List<PastResult> found = database.list(
                OF_MONTH,
                row -> new PastResult(results.known(row), true, null),
                month,
                indicator.key(),
                afterVersion,
                atMost + 1);
        List<PastResult> ended = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), atMost); i++) {
            ended.add(found.get(i).until(i + 1 < found.size() ? found.get(i + 1).from() : null));
        }
        return ended;
    }

    /**
     * What has been published of the months, January first; months that were not published yet are left out.
     *
     * @param standing the twelve results that stood at the instant, January first
     * @param at what is known then
     */
    public List<PublishedResult> published(KnownIndicator indicator, List<KnownResult> standing, Instant at) {
        Map<YearMonth, List<PastResult>> around = around(indicator, at);
        return standing.stream()
                .flatMap(result -> {
                    YearMonth month = YearMonth.parse(result.result().asOf());
                    return publication
                            .published(month, around.getOrDefault(month, List.of()), at)
                            .map(past -> published(
                                    month, past.known(), result.result().light()))
                            .stream();
                })
                .toList();
    }

    private PublishedResult published(YearMonth month, KnownResult past, Light recomputed) {
        return new PublishedResult(
                publication.of(month),
                past,
                MonthlyPublication.reads(past.result().light(), recomputed));
    }

    private Map<YearMonth, List<PastResult>> around(KnownIndicator indicator, Instant at) {
        List<YearMonth> published = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(indicator.indicator().year(), month))
                .filter(month -> !publication.of(month).isAfter(at))
                .toList();
        return database
                .list(
                        AROUND,
                        this::past,
                        Columns.of(published)
                                .bigint(month -> indicator.key())
                                .integer(YearMonth::getMonthValue)
                                .instant(publication::of)
                                .instant(month -> at))
                .stream()
                .collect(Collectors.groupingBy(
                        past -> YearMonth.parse(past.known().result().asOf()), Collectors.toList()));
    }

    private PastResult past(Row row) throws SQLException {
        return new PastResult(results.known(row), row.bool("rests_on_inputs"), null);
    }
}
