package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Where what adds up will stand at year end, and when a cap will be exceeded on the way there. */
final class Forecaster {

    /** No forecast rests on fewer periods. */
    private static final int FEWEST = 3;

    private final IndicatorRule rule;

    Forecaster(IndicatorRule rule) {
        this.rule = rule;
    }

    /** @param periods that the value rests on; null where there is no forecast */
    Forecast forecast(Folded.Known known, int month, int periods) {
        LightRule kind = rule.lightRule();
        if (periods < FEWEST || kind.isLevel() || kind == LightRule.MILESTONE) {
            return null;
        }
        BigDecimal amount = known.projected() == null
                ? rule.pace().project(known.actual().estimated(), Months.through(month))
                : known.projected();
        return amount == null ? null : new Forecast(shown(amount), rule.pace().kind(), periods);
    }

    private BigDecimal shown(BigDecimal amount) {
        BigDecimal whole = rule.target().unit().whole();
        BigDecimal possible = rule.lightRule() == LightRule.COVERAGE ? amount.min(whole) : amount;
        return Rounding.rounded(possible, BigDecimal.ONE);
    }

    /** The first month after this one at whose end the forecast's share exceeds the cap; null when none does. */
    Period exceeding(Forecast forecast, int month) {
        Fraction cap = Fraction.of(rule.target().amount());
        return IntStream.rangeClosed(month + 1, 12)
                .filter(later ->
                        !rule.pace().share(later).times(forecast.amount()).isAtMost(cap))
                .mapToObj(later -> Period.ofMonth(rule.year(), later))
                .findFirst()
                .orElse(null);
    }
}
