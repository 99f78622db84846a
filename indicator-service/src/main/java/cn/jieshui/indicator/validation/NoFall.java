package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.calculation.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A value lies between its nearest neighbours of the same year that are there, itself included. */
record NoFall(List<Term> series) implements Condition {

    @Override
    public List<Cell> needs(Cell cell) {
        return year(cell).stream().map(cell::at).toList();
    }

    private static List<Period> year(Cell cell) {
        return cell.period().frequency().periodsOf(cell.period().year());
    }

    @Override
    public Optional<Clash> broken(Cell cell, Values values) {
        return series.stream()
                .filter(term -> term.isOf(cell))
                .flatMap(term -> broken(cell, term.part(), values).stream())
                .findFirst();
    }

    private static Optional<Clash> broken(Cell cell, Part part, Values values) {
        BigDecimal now = values.of(cell, part);
        if (now == null) {
            return Optional.empty();
        }
        List<Period> year = year(cell);
        int at = cell.period().number() - 1;
        Optional<Period> before = nearest(cell, part, values, reversed(year.subList(0, at)));
        Optional<Period> after = nearest(cell, part, values, year.subList(at + 1, year.size()));
        return before.filter(period -> now.compareTo(values.of(cell.at(period), part)) < 0)
                .map(period -> clash(cell, now, " < ", period, values.of(cell.at(period), part)))
                .or(() -> after.filter(period -> now.compareTo(values.of(cell.at(period), part)) > 0)
                        .map(period -> clash(cell, now, " > ", period, values.of(cell.at(period), part))));
    }

    private static Clash clash(Cell cell, BigDecimal now, String sign, Period period, BigDecimal neighbour) {
        return new Clash(
                Numbers.plain(now) + sign + Numbers.plain(neighbour) + " (" + period + ")",
                List.of(cell, cell.at(period)));
    }

    private static Optional<Period> nearest(Cell cell, Part part, Values values, List<Period> inOrder) {
        return inOrder.stream()
                .filter(period -> values.of(cell.at(period), part) != null)
                .findFirst();
    }

    private static List<Period> reversed(List<Period> periods) {
        List<Period> reversed = new ArrayList<>(periods);
        Collections.reverse(reversed);
        return reversed;
    }
}
