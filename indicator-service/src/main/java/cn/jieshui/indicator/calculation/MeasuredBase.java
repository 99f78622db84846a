package cn.jieshui.indicator.calculation;

import cn.jieshui.indicator.calculation.BaseYear.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The base year (基期) as the operands of a reduction measured it: the same formulas over the same window of that year. A
 * window that is not filled has no value.
 */
final class MeasuredBase {

    private final List<Timeline> timelines;
    private final Inputs.Quotient formulas;

    MeasuredBase(int year, Inputs.Quotient formulas) {
        this.timelines = Timeline.of(formulas, year);
        this.formulas = formulas;
    }

    /** What was measured from January to that month; empty when a value is missing, or the formulas are undefined. */
    Optional<Part> window(int throughMonth, ReductionBase base) {
        Operands operands = new Operands(timelines);
        for (int month = 1; month <= throughMonth; month++) {
            operands.advance(month);
        }
        Months window = Months.through(throughMonth);
        boolean usable = !operands.areUnfit()
                && operands.haveLevels()
                && !operands.flows().isEmpty();
        return usable && ReductionFold.isFilled(operands, window)
                ? part(operands.values(flow -> flow.flow().accrual().within(window)), base)
                : Optional.empty();
    }

    private Optional<Part> part(Map<String, BigDecimal> operands, ReductionBase base) {
        try {
            BigDecimal numerator = formulas.numerator().of(operands);
            BigDecimal denominator = formulas.denominator().of(operands);
            return Optional.of(new Part(numerator, denominator, base, BaseSource.MEASURED));
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }
}
