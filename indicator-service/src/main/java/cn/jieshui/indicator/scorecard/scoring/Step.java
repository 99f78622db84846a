package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;

/**
 * A step of an item.
 *
 * @param from the share, 0 to 1, inclusive, from which on it is reached
 */
public record Step(BigDecimal from, BigDecimal points) {}
