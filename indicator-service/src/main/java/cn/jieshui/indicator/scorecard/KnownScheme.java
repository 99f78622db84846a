package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.scorecard.scoring.Scheme;
import java.time.Instant;

/**
 * A scheme as it was set.
 *
 * @param revision from 1
 * @param knownFrom when it was set
 */
public record KnownScheme(Scheme scheme, int revision, Instant knownFrom) {}
