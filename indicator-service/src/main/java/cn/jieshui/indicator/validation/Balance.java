package cn.jieshui.indicator.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sum of some series against the sum of others, in the same area and period, exactly.
 *
 * @param tolerance what share of the total the parts may be off, inclusive
 */
record Balance(List<Term> parts, List<Term> total, Relation relation, BigDecimal tolerance) implements Condition {

    @Override
    public List<Cell> needs(Cell cell) {
        return Stream.concat(parts.stream(), total.stream()).map(cell::of).toList();
    }

    @Override
    public Optional<Clash> broken(Cell cell, Values values) {
        Optional<BigDecimal> sum = sum(parts, cell, values);
        Optional<BigDecimal> whole = sum(total, cell, values);
        return sum.isPresent() && whole.isPresent()
                ? compared(sum.get(), whole.get()).map(compared -> new Clash(compared, needs(cell)))
                : Optional.empty();
    }

    private Optional<String> compared(BigDecimal sum, BigDecimal whole) {
        BigDecimal over = sum.subtract(whole);
        BigDecimal allowed = tolerance.multiply(whole.abs());
        boolean tooMuch = over.compareTo(allowed) > 0;
        boolean tooLittle = relation == Relation.EQUAL && over.negate().compareTo(allowed) > 0;
        if (!tooMuch && !tooLittle) {
            return Optional.empty();
        }
        String margin = allowed.signum() == 0 ? "" : " ± " + Numbers.plain(allowed);
        return Optional.of(Numbers.plain(sum) + (tooMuch ? " > " : " < ") + Numbers.plain(whole) + margin);
    }

    private static Optional<BigDecimal> sum(List<Term> terms, Cell cell, Values values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal value = values.of(cell.of(term), term.part());
            if (value == null) {
                return Optional.empty();
            }
            sum = sum.add(value);
        }
        return Optional.of(sum);
    }
}
