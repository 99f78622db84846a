package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.compliance.PublishedResult;
import cn.jieshui.indicator.compliance.Result;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was published of a month, as a client sees it.
 *
 * @param publishedAt the midnight in Asia/Shanghai with which the day of publication ends
 * @param light as it was published, which never changes
 * @param readsAs the light of the month in the published history: YELLOW when it was RED and has been caught up
 * @param knownAt since when the published result stood; after publishedAt for history that was loaded later
 * @param version of the indicator's results that was published
 */
@Schema(
        name = "PublishedResult",
        requiredProperties = {"asOf", "publishedAt", "light", "readsAs", "actual", "met", "knownAt", "version"},
        examples = PublishedView.EXAMPLE)
public record PublishedView(
        String asOf,
        Instant publishedAt,
        Light light,
        Light readsAs,
        @Schema(nullable = true) BigDecimal actual,
        Met met,
        Instant knownAt,
        long version) {

    static final String EXAMPLE = """
            {"asOf": "2023-03", "publishedAt": "2023-04-10T16:00:00Z", "light": "RED", "readsAs": "YELLOW",
             "actual": 0, "met": "OPEN", "knownAt": "2023-04-08T02:00:00Z", "version": 3}""";

    static PublishedView of(PublishedResult published) {
        Result result = published.known().result();
        return new PublishedView(
                result.asOf(),
                published.publishedAt(),
                result.light(),
                published.readsAs(),
                result.actual(),
                result.met(),
                published.known().computedAt(),
                published.known().version());
    }
}
