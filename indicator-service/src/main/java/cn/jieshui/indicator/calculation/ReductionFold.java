package cn.jieshui.indicator.calculation;

import cn.jieshui.indicator.calculation.BaseYear.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** REDUCTION by formulas: 1 − current quotient ÷ base quotient, over the widest window that every flow fills. */
final class ReductionFold extends OperandFold {

    private final IndicatorRule rule;
    private final Inputs.Quotient formulas;
    private final MeasuredBase measured;

    ReductionFold(IndicatorRule rule, List<Timeline> timelines, Inputs.Quotient formulas) {
        super(timelines);
        this.rule = rule;
        this.formulas = formulas;
        this.measured =
                rule.base() == null ? null : new MeasuredBase(rule.base().year(), formulas);
    }

    @Override
    Folded fold(Operands operands, int month) {
        if (operands.flows().isEmpty()) {
            return operands.levels().isEmpty() ? Folded.NOTHING : new Folded.Undefined(Reason.UNFIT_VALUES);
        }
        return window(operands, month).map(through -> over(through, operands)).orElse(Folded.NOTHING);
    }

    /** The last month of the widest window that every flow fills. */
    static Optional<Integer> window(Operands operands, int month) {
        return Stream.of(12, 9, 6, 3)
                .filter(quarterEnd -> quarterEnd <= month && isFilled(operands, Months.through(quarterEnd)))
                .findFirst();
    }

    /** Whether every flow has a value for the whole of the window. */
    static boolean isFilled(Operands operands, Months window) {
        return operands.accruals().stream()
                .allMatch(accrual -> accrual.whole(window).equals(window));
    }

    private Folded over(int through, Operands operands) {
        Optional<Part> base = bases(through).findFirst();
        if (base.isEmpty()) {
            return new Folded.Undefined(Reason.BASE_UNKNOWN);
        }
        Months window = Months.through(through);
        return Evaluation.guarded((values, end) -> reduction(values, end, base.get()))
                .of(operands.values(flow -> flow.flow().accrual().within(window)), through);
    }

    /** What the window can be held against, the best first. */
    private Stream<Part> bases(int through) {
        if (rule.base() == null) {
            return Stream.of();
        }
        List<ReductionBase> order = rule.base().preferred() == ReductionBase.WHOLE_YEAR
                ? List.of(ReductionBase.WHOLE_YEAR)
                : List.of(ReductionBase.SAME_PERIOD, ReductionBase.WHOLE_YEAR);
        return Stream.concat(
                order.stream().flatMap(base -> rule.base().window(end(base, through), base).stream()),
                order.stream().flatMap(base -> measured.window(end(base, through), base).stream()));
    }

    private static int end(ReductionBase base, int through) {
        return base == ReductionBase.WHOLE_YEAR ? 12 : through;
    }

    private Folded reduction(Map<String, BigDecimal> operands, int through, Part base) {
        BigDecimal numerator = formulas.numerator().of(operands);
        BigDecimal denominator = formulas.denominator().of(operands);
        Reduction parts = new Reduction(
                Period.ofMonth(rule.year(), through),
                numerator,
                denominator,
                base.numerator(),
                base.denominator(),
                base.base(),
                base.source(),
                other(numerator, denominator, through, base.base()));
        return fallen(numerator, denominator, through, base) instanceof Folded.Known known
                ? known.reduction(parts)
                : new Folded.Undefined(Reason.ZERO_DENOMINATOR);
    }

    private Folded fallen(BigDecimal numerator, BigDecimal denominator, int through, Part base) {
        BigDecimal baseDenominator = base.denominator() == null ? BigDecimal.ONE : base.denominator();
        if (baseDenominator.signum() == 0) {
            return new Folded.Undefined(Reason.ZERO_DENOMINATOR);
        }
        BigDecimal whole = denominator.multiply(base.numerator());
        return Folded.quotient(
                whole.subtract(numerator.multiply(baseDenominator)),
                whole,
                rule.target().unit(),
                through);
    }

    private Reduction.Other other(BigDecimal numerator, BigDecimal denominator, int through, ReductionBase taken) {
        ReductionBase other = taken == ReductionBase.WHOLE_YEAR ? ReductionBase.SAME_PERIOD : ReductionBase.WHOLE_YEAR;
        if (through == 12) {
            return null;
        }
        return rule.base()
                .window(end(other, through), other)
                .or(() -> measured.window(end(other, through), other))
                .filter(base -> fallen(numerator, denominator, through, base) instanceof Folded.Known)
                .map(base -> (Folded.Known) fallen(numerator, denominator, through, base))
                .map(known -> new Reduction.Other(
                        other,
                        known.actual().rounded(),
                        known.quotient().numerator(),
                        known.quotient().denominator()))
                .orElse(null);
    }
}
