package cn.jieshui.indicator.calculation;

import java.util.List;
import java.util.function.Predicate;

/** Which fold carries out a method on which form of inputs. */
final class Folds {

    private static final Predicate<Value> IS_PAIR = Value.Ratio.class::isInstance;

    private Folds() {}

    static Fold of(IndicatorRule rule, Inputs inputs, List<Timeline> timelines) {
        if (rule.lightRule() == LightRule.MILESTONE) {
            return new MilestoneFold(rule.year(), timelines);
        }
        if (inputs instanceof Inputs.Amount amount) {
            return ofAmount(rule, amount, timelines);
        }
        if (inputs instanceof Inputs.Quotient quotient) {
            return ofQuotient(rule, quotient, timelines);
        }
        return ofStated(rule, timelines);
    }

    private static Fold ofStated(IndicatorRule rule, List<Timeline> timelines) {
        return switch (rule.method()) {
            case SUM -> new StatedSum(rule, timelines);
            case ITEMS -> new ItemCount(rule, timelines);
            case ITEMS_OVER_POPULATION ->
                new StatedShare(
                        new OverPopulation(rule, new ItemCount(rule, only(IS_PAIR.negate(), timelines))),
                        new StatedRates(rule, only(IS_PAIR, timelines)));
            default -> new StatedRates(rule, timelines);
        };
    }

    private static Fold ofAmount(IndicatorRule rule, Inputs.Amount inputs, List<Timeline> timelines) {
        Evaluation value = Evaluation.of(inputs);
        return switch (rule.method()) {
            case SUM, ITEMS -> new OperandSum(rule, timelines, value);
            case ITEMS_OVER_POPULATION -> new OverPopulation(rule, new OperandSum(rule, timelines, value));
            default -> new NewestOperands(timelines, value);
        };
    }

    private static Fold ofQuotient(IndicatorRule rule, Inputs.Quotient inputs, List<Timeline> timelines) {
        return switch (rule.method()) {
            case LATEST, LATEST_RATIO ->
                new NewestOperands(
                        timelines, Evaluation.of(inputs, rule.target().unit()));
            case RATIO_OF_SUMS, ITEMS_OVER_POPULATION ->
                new RatioOfSums(timelines, Evaluation.of(inputs, rule.target().unit()));
            case REDUCTION -> new ReductionFold(rule, timelines, inputs);
            default -> new UnfitForm(timelines);
        };
    }

    private static List<Timeline> only(Predicate<Value> passes, List<Timeline> timelines) {
        return timelines.stream().map(timeline -> timeline.only(passes)).toList();
    }
}
