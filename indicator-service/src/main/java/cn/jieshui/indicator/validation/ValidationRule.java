package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.calculation.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that measured values have to hold (审核规则). Which of the parameters it has, its kind says; the others are
 * empty or null.
 *
 * @param area null for all areas
 * @param message what is wrong when it is broken, for whoever sent the value
 * @param series the parts of a balance, or what may not jump, fall or exceed
 * @param against the total of a balance, or what may not be exceeded; all in one unit and of one frequency with the
 *     series
 * @param tolerance share of the total that a balance may be off
 * @param share relative change that is no jump yet
 * @param validFrom first day, in Asia/Shanghai, of the first period it holds for
 * @param validTo last such day, inclusive; null while no end is known
 */
public record ValidationRule(
        String code,
        String area,
        RuleKind kind,
        RuleSeverity severity,
        String message,
        List<Term> series,
        List<Term> against,
        Relation relation,
        BigDecimal tolerance,
        BigDecimal share,
        List<ComparedTo> comparedTo,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it has a say about a value. */
    boolean concerns(Cell cell) {
        Period period = cell.period();
        return isFor(cell.area())
                && terms().anyMatch(term -> term.isOf(cell))
                && !period.firstDay().isBefore(validFrom)
                && (validTo == null || !period.lastDay().isAfter(validTo));
    }

    boolean isFor(String where) {
        return area == null || area.equals(where);
    }

    private Stream<Term> terms() {
        return Stream.concat(series.stream(), against.stream());
    }

    /** The codes of the measures that it reads. */
    public List<String> measures() {
        return terms().map(Term::measure).distinct().toList();
    }
}
