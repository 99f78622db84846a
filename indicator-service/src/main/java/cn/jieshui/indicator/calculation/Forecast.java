package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * Where what adds up will stand on 31 December if it goes on by its pace (年末预测): each series ÷ the share of the year
 * that its values cover. Levels, milestones and YEAR_END pace before December have none, nor do fewer than 3 periods.
 *
 * @param amount in the unit of the target, rounded ({@link Rounding}); a coverage at most 100 %
 * @param basis the pace it extrapolates by: LINEAR or CURVE (YEAR_END in December, when nothing is left to extrapolate)
 * @param periods the number of months at whose end a period with a value ends
 */
public record Forecast(BigDecimal amount, PaceKind basis, int periods) {}
