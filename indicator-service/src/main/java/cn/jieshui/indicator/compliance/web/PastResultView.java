package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.compliance.PastResult;
import cn.jieshui.indicator.compliance.Result;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result that stood for a month, as a client sees it.
 *
 * @param version of the indicator's results in which it came to stand
 * @param until when another took its place, exclusive; null while it stands
 */
@Schema(
        name = "PastResult",
        requiredProperties = {"asOf", "version", "from", "until", "light", "actual", "met", "completeness"},
        examples = PastResultView.EXAMPLE)
public record PastResultView(
        String asOf,
        long version,
        Instant from,
        @Schema(nullable = true) Instant until,
        Light light,
        @Schema(nullable = true) BigDecimal actual,
        Met met,
        Completeness completeness) {

    static final String EXAMPLE = """
            {"asOf": "2023-03", "version": 3, "from": "2023-04-08T02:00:00Z", "until": "2023-05-04T01:00:00Z",
             "light": "RED", "actual": 0, "met": "OPEN", "completeness": "COMPLETE"}""";

    static PastResultView of(PastResult past) {
        Result result = past.known().result();
        return new PastResultView(
                result.asOf(),
                past.known().version(),
                past.known().computedAt(),
                past.until(),
                result.light(),
                result.actual(),
                result.met(),
                result.completeness());
    }
}
