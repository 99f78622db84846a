package cn.jieshui.indicator.plan;

import java.math.BigDecimal;

/**
 * The whole that a share is taken of.
 *
 * @param amount how many there are; null while nobody has said
 */
public record Population(String name, BigDecimal amount) {}
