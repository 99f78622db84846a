package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is put into the formulas of an indicator for a month: the sums, or the newest values, of their operands. It is
 * for whoever explains a result; with these values the formulas give what {@link YearToDate} gave.
 */
public final class OperandValues {

    private OperandValues() {}

    /**
     * In the units of the operands, exact; a flow that a sum has no values for is 0.
     *
     * @param inputs in the form of a formula; values that state the indicator themselves have no operands
     * @param month 1 to 12
     * @return by the name of the operand; empty where no formula can be evaluated for the month
     */
    public static Map<String, BigDecimal> of(IndicatorRule rule, Inputs inputs, int month) {
        if (inputs instanceof Inputs.Stated) {
            return Map.of();
        }
        Operands operands = new Operands(Timeline.of(inputs, rule.year()));
        for (int each = 1; each <= month; each++) {
            operands.advance(each);
        }
        if (operands.areUnfit() || !operands.haveLevels()) {
            return Map.of();
        }
        if (operands.flows().isEmpty()) {
            return operands.values(flow -> null);
        }
        return flow(rule, inputs, operands, month).map(operands::values).orElse(Map.of());
    }

    /** How the method folds a flow; none when there is nothing to fold. */
    private static Optional<Function<Operand, BigDecimal>> flow(
            IndicatorRule rule, Inputs inputs, Operands operands, int month) {
        return switch (rule.method()) {
            case SUM, ITEMS -> total(operands);
            case ITEMS_OVER_POPULATION ->
                inputs instanceof Inputs.Amount ? total(operands) : within(Accrual.common(operands.accruals()));
            case RATIO_OF_SUMS ->
                inputs instanceof Inputs.Amount ? newest(operands) : within(Accrual.common(operands.accruals()));
            case REDUCTION ->
                within(ReductionFold.window(operands, month)
                        .map(Months::through)
                        .orElse(Months.NONE));
            default -> newest(operands);
        };
    }

    private static Optional<Function<Operand, BigDecimal>> total(Operands operands) {
        boolean any =
                operands.flows().stream().anyMatch(operand -> operand.flow().through() > 0);
        return any ? Optional.of(operand -> operand.flow().total()) : Optional.empty();
    }

    private static Optional<Function<Operand, BigDecimal>> within(Months months) {
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(operand -> operand.flow().accrual().within(months));
    }

    private static Optional<Function<Operand, BigDecimal>> newest(Operands operands) {
        return NewestOperands.newest(operands.flows()).map(period -> operand -> operand.flowOf(period));
    }
}
