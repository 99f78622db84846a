package cn.jieshui.indicator.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the values, the calculation agrees with the slow and obvious one in every month. */
class SecondOpinionTest {

    @Property(tries = 200)
    void aboutSums(@ForAll("sumRule") IndicatorRule rule, @ForAll("flows") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    @Property(tries = 60)
    void aboutSumsByFormula(@ForAll("sumRule") IndicatorRule rule, @ForAll("flows") Inputs inputs) {
        bothAgree(rule, new Inputs.Amount(inputs.series(), Given.SUM));
    }

    @Property(tries = 100)
    void aboutItems(@ForAll("itemRule") IndicatorRule rule, @ForAll("reports") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    @Property(tries = 200)
    void aboutRates(@ForAll("rateRule") IndicatorRule rule, @ForAll("rates") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    @Property(tries = 60)
    void aboutRatiosOfSums(@ForAll("ratioRule") IndicatorRule rule, @ForAll("quotients") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    @Property(tries = 60)
    void aboutReductions(@ForAll("reductionRule") IndicatorRule rule, @ForAll("quotients") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    @Property(tries = 60)
    void aboutMilestones(@ForAll("milestoneRule") IndicatorRule rule, @ForAll("done") Inputs inputs) {
        bothAgree(rule, inputs);
    }

    private static void bothAgree(IndicatorRule rule, Inputs inputs) {
        assertThat(YearToDate.of(rule, inputs).stream().map(Obvious::line))
                .containsExactlyElementsOf(Obvious.year(rule, inputs));
    }

    @Provide
    Arbitrary<IndicatorRule> sumRule() {
        return Anything.rule(FoldMethod.SUM);
    }

    @Provide
    Arbitrary<IndicatorRule> itemRule() {
        return Arbitraries.of(FoldMethod.ITEMS, FoldMethod.ITEMS_OVER_POPULATION)
                .flatMap(Anything::rule);
    }

    @Provide
    Arbitrary<IndicatorRule> rateRule() {
        return Arbitraries.of(FoldMethod.LATEST, FoldMethod.LATEST_RATIO, FoldMethod.RATIO_OF_SUMS)
                .flatMap(Anything::rule);
    }

    @Provide
    Arbitrary<IndicatorRule> ratioRule() {
        return Anything.rule(FoldMethod.RATIO_OF_SUMS);
    }

    @Provide
    Arbitrary<IndicatorRule> reductionRule() {
        return Anything.rule(FoldMethod.REDUCTION);
    }

    @Provide
    Arbitrary<IndicatorRule> milestoneRule() {
        return Anything.rule(FoldMethod.DONE);
    }

    @Provide
    Arbitrary<Inputs> flows() {
        return Anything.stated(Anything.flow());
    }

    @Provide
    Arbitrary<Inputs> reports() {
        return Anything.stated(Arbitraries.oneOf(Anything.report(), Anything.flow()));
    }

    @Provide
    Arbitrary<Inputs> rates() {
        return Anything.stated(Anything.rate());
    }

    @Provide
    Arbitrary<Inputs> quotients() {
        return Anything.quotient();
    }

    @Provide
    Arbitrary<Inputs> done() {
        return Anything.stated(Anything.done());
    }
}
