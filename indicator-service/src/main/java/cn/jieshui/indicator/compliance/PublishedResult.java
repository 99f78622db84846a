package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Light;
import java.time.Instant;

/**
 * A month's result as it was published (通报).
 *
 * @param publishedAt the end of the day of its publication
 * @param known the result that was published
 * @param readsAs its light in the published history: YELLOW when it was RED and has been caught up
 */
public record PublishedResult(Instant publishedAt, KnownResult known, Light readsAs) {}
