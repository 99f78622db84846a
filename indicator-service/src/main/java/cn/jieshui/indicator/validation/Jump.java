package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.calculation.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that differs from an earlier one of its series by more than a share of that. Nothing is said of a change from
 * zero, which is no share of it. It is the value itself that is said to jump, not the earlier one.
 *
 * @param share 0.3 stands for 30 %, which is still allowed
 */
record Jump(List<Term> series, BigDecimal share, List<ComparedTo> comparedTo) implements Condition {

    @Override
    public List<Cell> needs(Cell cell) {
        return Stream.concat(Stream.of(cell), earlier(cell).stream().map(cell::at))
                .toList();
    }

    private List<Period> earlier(Cell cell) {
        return comparedTo.stream().flatMap(to -> to.of(cell.period()).stream()).toList();
    }

    @Override
    public Optional<Clash> broken(Cell cell, Values values) {
        List<String> jumps = new ArrayList<>();
        for (Term term : series) {
            if (term.isOf(cell)) {
                earlier(cell).forEach(period -> compare(cell, period, term.part(), values, jumps));
            }
        }
        return jumps.isEmpty() ? Optional.empty() : Optional.of(new Clash(String.join("; ", jumps), List.of(cell)));
    }

    private void compare(Cell cell, Period period, Part part, Values values, List<String> jumps) {
        BigDecimal now = values.of(cell, part);
        BigDecimal then = values.of(cell.at(period), part);
        if (now == null || then == null || then.signum() == 0) {
            return;
        }
        BigDecimal allowed = then.abs().multiply(share);
        if (now.subtract(then).abs().compareTo(allowed) > 0) {
            jumps.add(
                    Numbers.plain(now) + " ≠ " + Numbers.plain(then) + " (" + period + ") ± " + Numbers.plain(allowed));
        }
    }
}
