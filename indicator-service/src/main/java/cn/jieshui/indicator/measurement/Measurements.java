package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.measurement.CheckedMeasurement.Identity;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All measured values. */
@ApplicationScoped
public class Measurements {

    private static final String LOCK_SERIES = """
            select s.series_key, n.measure, n.area, n.series
            from unnest(?::text[], ?::text[], ?::text[]) as n (measure, area, series)
            join measure m on m.code = n.measure
            join series s on s.measure_key = m.measure_key and s.area = n.area and s.dimension = n.series
            order by s.series_key for update of s""";

    private static final String ADD_SERIES = """
            insert into series (measure_key, area, dimension)
            select m.measure_key, n.area, n.series
            from unnest(?::text[], ?::text[], ?::text[]) as n (measure, area, series)
            join measure m on m.code = n.measure
            order by 1, 2, 3
            on conflict do nothing""";

    /** Every revision is added; the newest of a series and period comes to stand. */
    private static final String ADD = """
            with added as (
                insert into measurement (series_key, year, period, revision, amount, numerator, denominator,
                    written_amount, written_numerator, written_denominator, written_unit, status, source, reason,
                    known_from, entries, recorded_by)
                select *, ? from unnest(?::bigint[], ?::integer[], ?::text[], ?::integer[], ?::numeric[], ?::numeric[],
                    ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::jsonb[])
                returning *)
            insert into standing_value (series_key, year, period, measurement_key, revision, amount, numerator,
                denominator, entries)
            select distinct on (series_key, year, period) series_key, year, period, measurement_key, revision, amount,
                numerator, denominator, entries
            from added
            order by series_key, year, period, revision desc
            on conflict (series_key, year, period) do update set
                measurement_key = excluded.measurement_key, revision = excluded.revision, amount = excluded.amount,
                numerator = excluded.numerator, denominator = excluded.denominator, entries = excluded.entries""";

    private static final String READ = """
            select v.*, s.series_key, s.measure_key, s.area, s.dimension, m.code, m.unit, m.cumulative, (
                select json_agg(json_build_object('rule', rule, 'version', rule_version, 'compared', compared) order by rule)
                from measurement_confirmation where measurement_key = v.measurement_key) as confirmed
            from %s join series s on s.series_key = v.series_key join measure m on m.measure_key = s.measure_key
            """;

    /** The keys of a page are found in the order of an index; the series are few, and known first. */
    private static final String OF_SERIES = """
            where t.series_key = any (array(
                select s.series_key from series s join measure m on m.measure_key = s.measure_key
                where s.area = any (?)""";

    private static final String STANDING_REVISIONS = "select t.measurement_key from standing_value t ";

    private static final String ALL_REVISIONS = "select t.measurement_key from measurement t ";

    private static final String REVISIONS_KNOWN =
            "select t.measurement_key from (select * from measurement r where r.known_from <= ?) t ";

    private static final String REVISIONS_THAT_STOOD = """
            select v.measurement_key
            from standing_value t cross join lateral (
                select r.measurement_key from measurement r
                where r.series_key = t.series_key and r.year = t.year and r.period = t.period and r.known_from <= ?
                order by r.revision desc limit 1) v
            """;
    private static final String BY_KEY = READ.formatted("measurement v") + """
            where v.measurement_key = any (?::bigint[])
            order by m.code, s.dimension, v.year, v.period""";

    private static final String STANDING = READ.formatted("""
            unnest(?::bigint[], ?::integer[], ?::text[]) as asked (series_key, year, period)
            join standing_value t using (series_key, year, period)
            join measurement v on v.measurement_key = t.measurement_key""");

    private static final TypeReference<List<Confirmation.Broken>> CONFIRMED = new TypeReference<>() {};

    private final Database database;
    private final Json json;
    private final AmountReader amounts;

    @Inject
    Measurements(Database database, Json json, AmountReader amounts) {
        this.amounts = amounts;
        this.database = database;
        this.json = json;
    }

    private record KnownSeries(long key, Place place) {}

    /** Where a list goes on: after the value with these keys. */
    public record After(long series, int year, String period, int revision) {

        public static final After NONE = new After(0, 0, "", 0);
    }

    /** A value and the key of its series, which lists are sorted by. */
    public record Listed(long series, Measurement measurement) {}

    /** A value and the keys that results and formulas refer to it and its measure with. */
    public record Keyed(long key, long measureKey, boolean cumulative, Measurement measurement) {}

    /** Those that results refer to by these keys, whether or not they count now, series by series. */
    public List<Keyed> of(Collection<Long> keys) {
        return database.list(
                BY_KEY,
                row -> new Keyed(
                        row.bigint("measurement_key"), row.bigint("measure_key"), row.bool("cumulative"), read(row)),
                keys);
    }

    /** The keys of the values' series, which are made when they are new, locked until the transaction ends. */
    Map<Place, Long> lock(List<CheckedMeasurement> values) {
        return lock(values.stream().map(CheckedMeasurement::place).collect(Collectors.toSet()));
    }

    /** The keys of these series, which are made when they are new, locked until the transaction ends. */
    Map<Place, Long> lock(Set<Place> places) {
        Map<Place, Long> locked = known(places);
        if (locked.size() == places.size()) {
            return locked;
        }
        database.update(ADD_SERIES, columns(places));
        return known(places);
    }

    private Map<Place, Long> known(Set<Place> places) {
        return database
                .list(
                        LOCK_SERIES,
                        row -> new KnownSeries(
                                row.bigint("series_key"),
                                new Place(row.text("measure"), row.text("area"), row.text("series"))),
                        columns(places))
                .stream()
                .collect(Collectors.toMap(KnownSeries::place, KnownSeries::key));
    }

    private static Columns<Place> columns(Collection<Place> places) {
        return Columns.of(places).text(Place::measure).text(Place::area).text(Place::series);
    }

    /** What stands for the series and periods of these, as far as anything does. */
    Map<Identity, Measurement> standing(Map<Place, Long> series, List<CheckedMeasurement> values) {
        Set<Identity> asked = values.stream().map(CheckedMeasurement::identity).collect(Collectors.toSet());
        Map<Identity, Measurement> standing = new HashMap<>();
        database.list(
                        STANDING,
                        this::read,
                        Columns.of(asked)
                                .bigint(each -> series.get(each.place()))
                                .integer(each -> each.period().year())
                                .text(each -> each.period().toString()))
                .forEach(value -> standing.put(new Identity(value.place(), value.period()), value));
        return standing;
    }

    void add(Map<Place, Long> series, List<Measurement> values, String by) {
        database.update(
                ADD,
                by,
                Columns.of(values)
                        .bigint(value -> series.get(value.place()))
                        .integer(value -> value.period().year())
                        .text(value -> value.period().toString())
                        .integer(Measurement::revision)
                        .numeric(value -> value.amount().value())
                        .numeric(value -> value.amount().numerator())
                        .numeric(value -> value.amount().denominator())
                        .numeric(value -> value.written().value())
                        .numeric(value -> value.written().numerator())
                        .numeric(value -> value.written().denominator())
                        .text(Measurement::writtenUnit)
                        .text(value -> value.status().name())
                        .text(Measurement::source)
                        .text(Measurement::reason)
                        .instant(Measurement::knownFrom)
                        .json(value -> amounts.entries(value.amount())));
    }

    /**
     * Sorted by series, year, period and revision. What counted at an instant is found in the index of revisions; a
     * series and period that had no value then is left out.
     */
    public List<Listed> list(MeasurementFilter filter, After after, int atMost) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder page = new StringBuilder(keys(filter, parameters)).append(OF_SERIES);
        parameters.add(filter.areas());
        restrict(page, parameters, " and m.code = ?", filter.measure());
        page.append("))");
        restrict(page, parameters, after, filter.history());
        restrict(page, parameters, " and t.year = ?", filter.year());
        restrict(page, parameters, " and t.period = ?", filter.period());
        page.append(" order by t.series_key, t.year, t.period, t.revision limit ?");
        parameters.add(atMost);
        return database.list(
                READ.formatted("(" + page + ") page join measurement v using (measurement_key)")
                        + "order by v.series_key, v.year, v.period, v.revision",
                row -> new Listed(row.bigint("series_key"), read(row)),
                parameters.toArray());
    }

    private static String keys(MeasurementFilter filter, List<Object> parameters) {
        if (filter.knownAt() == null) {
            return filter.history() ? ALL_REVISIONS : STANDING_REVISIONS;
        }
        parameters.add(filter.knownAt());
        return filter.history() ? REVISIONS_KNOWN : REVISIONS_THAT_STOOD;
    }

    /** A page that goes on after a value is past all its revisions, unless all of them are asked for. */
    private static void restrict(StringBuilder sql, List<Object> parameters, After after, boolean history) {
        sql.append(
                history
                        ? " and (t.series_key, t.year, t.period, t.revision) > (?, ?, ?, ?)"
                        : " and (t.series_key, t.year, t.period) > (?, ?, ?)");
        parameters.addAll(List.of(after.series(), after.year(), after.period()));
        if (history) {
            parameters.add(after.revision());
        }
    }

    private static void restrict(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private Measurement read(Row row) throws SQLException {
        return new Measurement(
                row.text("code"),
                row.text("dimension"),
                row.text("area"),
                Period.parse(row.text("period")),
                amounts.canonical(row),
                Unit.of(row.text("unit")),
                amounts.written(row),
                row.text("written_unit"),
                row.constant("status", Status.class),
                row.text("source"),
                row.integer("revision"),
                row.text("reason"),
                row.instant("known_from"),
                confirmation(row));
    }

    private Confirmation confirmation(Row row) throws SQLException {
        String confirmed = row.text("confirmed");
        return confirmed == null ? null : new Confirmation(row.text("recorded_by"), json.read(confirmed, CONFIRMED));
    }
}
