package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** REDUCTION by formulas: 1 − current quotient ÷ base quotient, over the widest window that every flow fills. */
final class ReductionFold extends OperandFold {

    private final IndicatorRule rule;
    private final Inputs.Quotient formulas;

    ReductionFold(IndicatorRule rule, List<Timeline> timelines, Inputs.Quotient formulas) {
        super(timelines);
        this.rule = rule;
        this.formulas = formulas;
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

    private static boolean isFilled(Operands operands, Months window) {
        return operands.accruals().stream()
                .allMatch(accrual -> accrual.whole(window).equals(window));
    }

    private Folded over(int through, Operands operands) {
        Optional<BaseYear.Part> base =
                rule.base() == null ? Optional.empty() : rule.base().against(through);
        if (base.isEmpty()) {
            return new Folded.Undefined(Reason.BASE_UNKNOWN);
        }
        Months window = Months.through(through);
        return Evaluation.guarded((values, end) -> reduction(values, end, base.get()))
                .of(operands.values(flow -> flow.flow().accrual().within(window)), through);
    }

    private Folded reduction(Map<String, BigDecimal> operands, int through, BaseYear.Part base) {
        BigDecimal numerator = formulas.numerator().of(operands);
        BigDecimal denominator = formulas.denominator().of(operands);
        BigDecimal baseNumerator = base.numerator();
        BigDecimal baseDenominator = base.denominator() == null ? BigDecimal.ONE : base.denominator();
        if (baseDenominator.signum() == 0) {
            return new Folded.Undefined(Reason.ZERO_DENOMINATOR);
        }
        BigDecimal whole = denominator.multiply(baseNumerator);
        BigDecimal fallen = whole.subtract(numerator.multiply(baseDenominator));
        Reduction parts = new Reduction(
                Period.ofMonth(rule.year(), through),
                numerator,
                denominator,
                baseNumerator,
                base.denominator(),
                base.base());
        return Folded.quotient(fallen, whole, rule.target().unit(), through) instanceof Folded.Known known
                ? known.reduction(parts)
                : new Folded.Undefined(Reason.ZERO_DENOMINATOR);
    }
}
