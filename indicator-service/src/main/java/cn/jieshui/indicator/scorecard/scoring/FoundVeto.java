package cn.jieshui.indicator.scorecard.scoring;

import java.util.List;

/** A veto that caps the grade, and the ids of those that cause it. */
public record FoundVeto(Veto veto, List<String> indicators) {}
