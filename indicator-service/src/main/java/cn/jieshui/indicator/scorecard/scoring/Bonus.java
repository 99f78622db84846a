package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;

/**
 * Points beyond those of the items (加分).
 *
 * @param each what one indicator that reaches the aim gives
 * @param atMost what all of them give together
 */
public record Bonus(String id, String name, BigDecimal each, BigDecimal atMost, Selection of, Aim aim) {}
