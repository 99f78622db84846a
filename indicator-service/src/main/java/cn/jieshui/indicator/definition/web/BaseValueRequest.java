package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.MalformedPeriod;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.definition.BaseValue;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A value of a base year: the ready quotient, or its two parts; of the whole year when no period is named. */
public record BaseValueRequest(
        @NotNull Integer year,
        @Positive BigDecimal amount,
        @PositiveOrZero BigDecimal numerator,
        @Positive BigDecimal denominator,
        String period,
        @NotNull @PlainText @Size(max = 200) String source,
        String supersedes,
        @PlainText @Size(max = 500) String reason) {

    /** @throws UnfitBaseValue naming the member that is at fault */
    BaseValue value() {
        boolean parts = numerator != null && denominator != null;
        boolean noParts = numerator == null && denominator == null;
        if (amount == null ? !parts : !noParts) {
            throw new UnfitBaseValue("/amount", "amount-or-parts");
        }
        return new BaseValue(when(), amount, numerator, denominator, source);
    }

    private Period when() {
        try {
            Period when = Period.parse(period == null ? String.valueOf(year) : period);
            if (when.year() != year) {
                throw new UnfitBaseValue("/period", "not-of-the-year", year);
            }
            return when;
        } catch (MalformedPeriod e) {
            throw new UnfitBaseValue(period == null ? "/year" : "/period", "not-a-period");
        }
    }
}
