package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;

/**
 * A grade (等次).
 *
 * @param from the score, inclusive, from which on it is given
 */
public record Band(String grade, BigDecimal from) {}
