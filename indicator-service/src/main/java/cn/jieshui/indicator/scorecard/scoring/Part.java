package cn.jieshui.indicator.scorecard.scoring;

/** A department's part in an indicator. */
public record Part(String department, Role role) {}
