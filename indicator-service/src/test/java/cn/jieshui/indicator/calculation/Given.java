package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Short words for rules and values of 2023. */
final class Given {

    static final int YEAR = 2023;
    static final Formula SUM = operands -> operands.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    private Given() {}

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+", -1)).map(BigDecimal::new).toList();
    }

    static IndicatorRule rule(FoldMethod method, TargetComparator comparator, String amount) {
        return rule(method, comparator, amount, TargetUnit.COUNT);
    }

    static IndicatorRule rule(FoldMethod method, TargetComparator comparator, String amount, TargetUnit unit) {
        return IndicatorRule.of(YEAR, method, Target.of(comparator, number(amount), unit));
    }

    static IndicatorRule floor(String amount) {
        return rule(FoldMethod.SUM, TargetComparator.AT_LEAST, amount, TargetUnit.M3);
    }

    static IndicatorRule cap(String amount) {
        return rule(FoldMethod.SUM, TargetComparator.AT_MOST, amount, TargetUnit.M3);
    }

    static IndicatorRule levelFloor(String amount) {
        return rule(FoldMethod.LATEST, TargetComparator.AT_LEAST, amount, TargetUnit.PERCENT);
    }

    static IndicatorRule levelCap(String amount) {
        return rule(FoldMethod.LATEST, TargetComparator.AT_MOST, amount, TargetUnit.PERCENT);
    }

    static IndicatorRule coverage(String population) {
        return rule(FoldMethod.ITEMS_OVER_POPULATION, TargetComparator.COMPLETE, "100", TargetUnit.PERCENT)
                .withPopulation(number(population));
    }

    static Value increment(String period, String amount) {
        return new Value.Increment(Period.parse(period), number(amount));
    }

    static Value cumulative(String period, String amount) {
        return new Value.Cumulative(Period.parse(period), number(amount));
    }

    static Value level(String period, String amount) {
        return new Value.Level(Period.parse(period), number(amount));
    }

    static Value ratio(String period, String numerator, String denominator) {
        return new Value.Ratio(Period.parse(period), number(numerator), number(denominator));
    }

    static Value done(String period, String day) {
        return new Value.Done(Period.parse(period), LocalDate.parse(day));
    }

    /** Each item is written {@code code@day}. */
    static Value items(String period, String... items) {
        return new Value.Items(
                Period.parse(period),
                Arrays.stream(items)
                        .map(item -> new Item(
                                item.substring(0, item.indexOf('@')),
                                LocalDate.parse(item.substring(item.indexOf('@') + 1))))
                        .toList());
    }

    static Series series(String name, Frequency frequency, Value... values) {
        return new Series(name, frequency, List.of(values));
    }

    /** Increments of January, February and so on. */
    static Series monthly(String name, String amounts) {
        List<BigDecimal> each = numbers(amounts);
        return new Series(
                name,
                Frequency.MONTH,
                IntStream.range(0, each.size())
                        .<Value>mapToObj(i -> new Value.Increment(Period.ofMonth(YEAR, i + 1), each.get(i)))
                        .toList());
    }

    /** Values of one department that are never due. */
    static Inputs stated(Value... values) {
        return new Inputs.Stated(List.of(series("department", Frequency.EVENT, values)));
    }

    /** Values of one series that is due each month. */
    static Inputs due(Frequency frequency, Value... values) {
        return new Inputs.Stated(List.of(series("due", frequency, values)));
    }

    static Formula operand(String name) {
        return (Map<String, BigDecimal> operands) -> operands.get(name);
    }

    static Formula difference(String from, String subtracted) {
        return operands -> operands.get(from).subtract(operands.get(subtracted));
    }

    static Compliance asOf(int month, IndicatorRule rule, Inputs inputs) {
        return YearToDate.of(rule, inputs).get(month - 1);
    }
}
