package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.YEAR;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.numbers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any rules and inputs of 2023, for properties. */
final class Anything {

    private Anything() {}

    static Arbitrary<Period> period() {
        List<Period> periods = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            periods.addAll(frequency.periodsOf(YEAR));
        }
        periods.add(Period.parse("2022-12"));
        return Arbitraries.of(periods);
    }

    static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals().between(number("-20"), number("200")).ofScale(2);
    }

    static Arbitrary<Value> increment() {
        return Combinators.combine(period(), amount()).as(Value.Increment::new);
    }

    static Arbitrary<Value> flow() {
        return Arbitraries.oneOf(
                increment(), Combinators.combine(period(), amount()).as(Value.Cumulative::new));
    }

    static Arbitrary<Value> rate() {
        return Arbitraries.oneOf(
                Combinators.combine(period(), amount()).as(Value.Level::new),
                Combinators.combine(period(), amount(), amount()).as(Value.Ratio::new));
    }

    static Arbitrary<Value> report() {
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D", "E", "F"),
                        Arbitraries.integers().between(-40, 400))
                .as((code, day) -> new Item(code, LocalDate.of(YEAR, 1, 1).plusDays(day)));
        return Combinators.combine(period(), item.list().ofMaxSize(4)).as(Value.Items::new);
    }

    static Arbitrary<Value> done() {
        return Combinators.combine(period(), Arbitraries.integers().between(-40, 400))
                .as((period, day) ->
                        new Value.Done(period, LocalDate.of(YEAR, 1, 1).plusDays(day)));
    }

    /** One to three series of such values. */
    static Arbitrary<List<Series>> series(Arbitrary<Value> value) {
        Arbitrary<Series> one = Combinators.combine(
                        Arbitraries.of(Frequency.class),
                        value.list().ofMaxSize(14).uniqueElements(Value::period))
                .as((frequency, values) -> new Series("s", frequency, values));
        return one.list().ofMinSize(1).ofMaxSize(3).map(Anything::named);
    }

    private static List<Series> named(List<Series> series) {
        List<Series> named = new ArrayList<>();
        for (Series one : series) {
            named.add(new Series("s" + named.size(), one.frequency(), one.values()));
        }
        return named;
    }

    static Arbitrary<Inputs> stated(Arbitrary<Value> value) {
        return series(value).map(Inputs.Stated::new);
    }

    /** The first of the series over all of them. */
    static Arbitrary<Inputs> quotient() {
        return series(increment()).map(series -> new Inputs.Quotient(series, Given.operand("s0"), Given.SUM));
    }

    static Arbitrary<IndicatorRule> rule(FoldMethod method) {
        Arbitrary<BigDecimal> target = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, number("300"))
                .ofScale(1);
        Arbitrary<TargetComparator> comparator = method == FoldMethod.DONE
                ? Arbitraries.of(TargetComparator.DONE)
                : Arbitraries.of(TargetComparator.AT_LEAST, TargetComparator.AT_MOST);
        Arbitrary<Pace> pace =
                Arbitraries.of(Pace.LINEAR, Pace.YEAR_END, Pace.likeYear(numbers("0 0 1 3 7 9 8 5 2 1 0 0")));
        Arbitrary<TargetUnit> unit = Arbitraries.of(TargetUnit.PERCENT, TargetUnit.M3);
        Arbitrary<BigDecimal> population =
                Arbitraries.of("0", "7", "40").map(Given::number).injectNull(0.2);
        return Combinators.combine(target, comparator, pace, unit, population)
                .as((amount, compared, paced, in, of) -> IndicatorRule.of(YEAR, method, Target.of(compared, amount, in))
                        .withPace(paced)
                        .withPopulation(of)
                        .withBase(BaseYear.of(
                                2020, List.of(new BaseValue(Period.ofYear(2020), number("31.7"), number("12.4"))))));
    }
}
