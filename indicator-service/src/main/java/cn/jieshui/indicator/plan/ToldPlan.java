package cn.jieshui.indicator.plan;

import java.time.Instant;

/** A plan as it was told, from an instant until it was told again. */
public record ToldPlan(Instant knownFrom, IssuedPlan plan) {}
