package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;

import java.util.Arrays;
import java.util.List;

/** Short words for water per value added against 2020. */
final class Reductions {

    static final IndicatorRule RULE =
            rule(FoldMethod.REDUCTION, TargetComparator.REDUCTION_AT_LEAST, "18", TargetUnit.PERCENT);
    static final BaseYear QUARTERS = base("2020-Q1 40 10", "2020-Q2 40 10", "2020-Q3 60 10", "2020-Q4 60 10");

    private Reductions() {}

    static Inputs inputs(Series water, String... added) {
        List<Value> values = Arrays.stream(added)
                .map(text -> text.split(" ", 2))
                .map(parts -> increment(parts[0], parts[1]))
                .toList();
        return new Inputs.Quotient(
                List.of(water, new Series("added", Frequency.QUARTER, values)), operand("water"), operand("added"));
    }

    static BaseYear base(String... values) {
        return BaseYear.of(
                2020,
                Arrays.stream(values)
                        .map(text -> text.split(" ", 3))
                        .map(parts -> new BaseValue(Period.parse(parts[0]), number(parts[1]), number(parts[2])))
                        .toList());
    }
}
