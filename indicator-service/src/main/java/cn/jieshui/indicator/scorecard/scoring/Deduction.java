package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;

/** What an indicator costs of which the condition holds (扣分). */
public record Deduction(Condition when, BigDecimal points) {}
