package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that count, as whoever computes reads them: whole years of series at once. */
@ApplicationScoped
public class StandingValues {

    /** Looks into the asked year of each series and no other, however many years the planner thinks it has. */
    private static final String OF_YEARS = """
            select s.measure_key, s.area, s.dimension, m.cumulative, t.*
            from unnest(?::bigint[], ?::text[], ?::text[], ?::integer[]) as asked (measure_key, area, dimension, year)
            join series s using (measure_key, area, dimension)
            join measure m using (measure_key)
            cross join lateral (
                select * from standing_value where series_key = s.series_key and year = asked.year offset 0) t
            order by t.series_key, t.period""";

    private final Database database;
    private final AmountReader amounts;

    @Inject
    StandingValues(Database database, AmountReader amounts) {
        this.amounts = amounts;
        this.database = database;
    }

    /** A year of a series. */
    public record SeriesYear(long measureKey, String area, String series, int year) {}

    /** A value that counts, by the key that results refer to it with. */
    public record StandingValue(SeriesYear of, long measurementKey, Period period, Amount amount) {}

    /** A value as it was entered, and whether that is from 1 January on. */
    public record Entered(StandingValue value, boolean cumulative) {}

    /** In a stable order. Of values that were entered from 1 January on what lies after the one before. */
    public List<StandingValue> of(Collection<SeriesYear> asked) {
        return withinPeriods(entered(asked));
    }

    /** @param inOrder of each series and year the earlier period first */
    public static List<StandingValue> withinPeriods(List<Entered> inOrder) {
        Map<SeriesYear, BigDecimal> before = new HashMap<>();
        return inOrder.stream()
                .map(entered -> entered.cumulative() ? within(entered.value(), before) : entered.value())
                .toList();
    }

    private static StandingValue within(StandingValue cumulative, Map<SeriesYear, BigDecimal> before) {
        BigDecimal amount = cumulative.amount().value();
        BigDecimal already = before.put(cumulative.of(), amount);
        Amount within = new Amount(already == null ? amount : amount.subtract(already), null, null);
        return new StandingValue(cumulative.of(), cumulative.measurementKey(), cumulative.period(), within);
    }

    private List<Entered> entered(Collection<SeriesYear> asked) {
        return database.list(
                OF_YEARS,
                row -> new Entered(
                        new StandingValue(
                                new SeriesYear(
                                        row.bigint("measure_key"),
                                        row.text("area"),
                                        row.text("dimension"),
                                        row.integer("year")),
                                row.bigint("measurement_key"),
                                Period.parse(row.text("period")),
                                amounts.canonical(row)),
                        row.bool("cumulative")),
                Columns.of(asked)
                        .bigint(SeriesYear::measureKey)
                        .text(SeriesYear::area)
                        .text(SeriesYear::series)
                        .integer(SeriesYear::year));
    }
}
