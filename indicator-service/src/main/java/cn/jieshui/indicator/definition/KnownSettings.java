package cn.jieshui.indicator.definition;

import java.time.Instant;

/**
 * Settings as they held at some time.
 *
 * @param revision counts what was set for the indicator, from 1
 * @param knownFrom when they were set
 */
public record KnownSettings(Settings settings, int revision, Instant knownFrom) {}
