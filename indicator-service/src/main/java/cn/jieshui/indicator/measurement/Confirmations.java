package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.validation.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What judging reads and leaves behind: the values that stand in some cells, and the rules that were confirmed. */
@ApplicationScoped
class Confirmations {

    /** Looks up each cell by key, however many values are stored. */
    private static final String STANDING = """
            select asked.*, t.measurement_key, t.amount, t.numerator, t.denominator, t.entries, v.known_from, array(
                select c.rule from measurement_confirmation c where c.measurement_key = t.measurement_key) as confirmed
            from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[])
                as asked (measure, series, area, year, period)
            join measure m on m.code = asked.measure
            join series s on s.measure_key = m.measure_key and s.area = asked.area and s.dimension = asked.series
            join standing_value t on t.series_key = s.series_key and t.year = asked.year and t.period = asked.period
            join measurement v on v.measurement_key = t.measurement_key""";

    private static final String ADD = """
            insert into measurement_confirmation (measurement_key, rule, rule_version, compared)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[]) on conflict do nothing""";

    private final Database database;
    private final AmountReader amounts;

    @Inject
    Confirmations(Database database, AmountReader amounts) {
        this.amounts = amounts;
        this.database = database;
    }

    /**
     * A value that stands in a cell.
     *
     * @param confirmed codes of the rules that it was confirmed in spite of
     */
    record InCell(Cell cell, long key, Amount amount, Instant knownFrom, Set<String> confirmed) {

        InCell confirming(List<Confirmation.Broken> broken) {
            Set<String> rules = broken.stream().map(Confirmation.Broken::rule).collect(Collectors.toSet());
            return new InCell(cell, key, amount, knownFrom, rules);
        }
    }

    /** A rule that a value was confirmed in spite of. */
    record Confirmed(long key, Confirmation.Broken broken) {}

    Map<Cell, InCell> standing(Collection<Cell> cells) {
        Map<Cell, InCell> standing = new HashMap<>();
        database.list(
                        STANDING,
                        row -> new InCell(
                                new Cell(
                                        row.text("measure"),
                                        row.text("series"),
                                        row.text("area"),
                                        Period.parse(row.text("period"))),
                                row.bigint("measurement_key"),
                                amounts.canonical(row),
                                row.instant("known_from"),
                                Set.of(row.texts("confirmed"))),
                        Columns.of(cells)
                                .text(Cell::measure)
                                .text(Cell::series)
                                .text(Cell::area)
                                .integer(cell -> cell.period().year())
                                .text(cell -> cell.period().toString()))
                .forEach(value -> standing.put(value.cell(), value));
        return standing;
    }

    void add(List<Confirmed> confirmed) {
        if (!confirmed.isEmpty()) {
            database.update(
                    ADD,
                    Columns.of(confirmed)
                            .bigint(Confirmed::key)
                            .text(each -> each.broken().rule())
                            .bigint(each -> each.broken().version())
                            .text(each -> each.broken().compared()));
        }
    }
}
