package cn.jieshui.indicator.scorecard.scoring;

/**
 * 一票否决: when the condition holds of one of the binding indicators, the grade is no better than this one, whatever the
 * score.
 */
public record Veto(String id, String name, Selection of, Condition when, String capsAt) {}
