package cn.jieshui.indicator.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which values and series arrive never matters. */
class OrderTest {

    @Property(tries = 100)
    void ofSums(@ForAll("sumRule") IndicatorRule rule, @ForAll("reports") List<Series> series, @ForAll long seed) {
        assertThat(YearToDate.of(rule, new Inputs.Stated(shuffled(series, seed))))
                .isEqualTo(YearToDate.of(rule, new Inputs.Stated(series)));
    }

    @Property(tries = 60)
    void ofOperands(@ForAll("ratioRule") IndicatorRule rule, @ForAll("flows") List<Series> series, @ForAll long seed) {
        Formula first = Given.operand("s0");

        assertThat(YearToDate.of(rule, new Inputs.Quotient(shuffled(series, seed), first, Given.SUM)))
                .isEqualTo(YearToDate.of(rule, new Inputs.Quotient(series, first, Given.SUM)));
    }

    @Property(tries = 60)
    void ofRatesWithinTheirSeries(
            @ForAll("rateRule") IndicatorRule rule, @ForAll("rates") List<Series> series, @ForAll long seed) {
        List<Series> shuffled =
                series.stream().map(one -> shuffled(one, new Random(seed))).toList();

        assertThat(YearToDate.of(rule, new Inputs.Stated(shuffled)))
                .isEqualTo(YearToDate.of(rule, new Inputs.Stated(series)));
    }

    private static List<Series> shuffled(List<Series> series, long seed) {
        Random random = new Random(seed);
        List<Series> shuffled = new ArrayList<>(
                series.stream().map(one -> shuffled(one, random)).toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Series shuffled(Series series, Random random) {
        List<Value> values = new ArrayList<>(series.values());
        Collections.shuffle(values, random);
        return new Series(series.name(), series.frequency(), values);
    }

    @Provide
    Arbitrary<IndicatorRule> sumRule() {
        return Arbitraries.of(FoldMethod.ITEMS, FoldMethod.ITEMS_OVER_POPULATION, FoldMethod.SUM)
                .flatMap(Anything::rule);
    }

    @Provide
    Arbitrary<IndicatorRule> ratioRule() {
        return Arbitraries.of(FoldMethod.RATIO_OF_SUMS, FoldMethod.LATEST_RATIO, FoldMethod.REDUCTION)
                .flatMap(Anything::rule);
    }

    @Provide
    Arbitrary<IndicatorRule> rateRule() {
        return Arbitraries.of(FoldMethod.LATEST, FoldMethod.LATEST_RATIO, FoldMethod.RATIO_OF_SUMS)
                .flatMap(Anything::rule);
    }

    @Provide
    Arbitrary<List<Series>> reports() {
        return Anything.series(Arbitraries.oneOf(Anything.report(), Anything.flow()));
    }

    @Provide
    Arbitrary<List<Series>> flows() {
        return Anything.series(Anything.flow());
    }

    @Provide
    Arbitrary<List<Series>> rates() {
        return Anything.series(Anything.rate());
    }
}
