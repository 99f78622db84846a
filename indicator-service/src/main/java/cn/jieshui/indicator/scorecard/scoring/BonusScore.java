package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;
import java.util.List;

/** What a bonus gave, and the ids of those that it was given for. */
public record BonusScore(Bonus bonus, BigDecimal earned, List<String> indicators) {}
