package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.PublishedResult;
import cn.jieshui.indicator.compliance.Result;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The twelve results of an indicator as a client sees them.
 *
 * @param version counts the changes of the results, from 1
 * @param months as they are computed from what is known, January first
 * @param asPublished what was published of the months whose publication is past, January first
 */
@Schema(
        name = "IndicatorCompliance",
        requiredProperties = {"indicator", "plan", "name", "unit", "version", "months", "asPublished"})
public record IndicatorComplianceView(
        String indicator,
        String plan,
        String name,
        String unit,
        long version,
        List<ResultView> months,
        List<PublishedView> asPublished) {

    private static final int MOST_PUBLISHED = 12;

    /** @param results at least one */
    static IndicatorComplianceView of(List<KnownResult> results, List<PublishedResult> published) {
        Result first = results.get(0).result();
        long version = results.stream().mapToLong(KnownResult::version).max().orElseThrow();
        return new IndicatorComplianceView(
                first.indicator(),
                first.plan(),
                first.name(),
                first.unit(),
                version,
                results.stream().map(ResultView::of).toList(),
                published.stream().map(PublishedView::of).toList());
    }

    /** Another one for whatever changes the view: a new version, or a month that has come to be published. */
    @JsonIgnore
    long tag() {
        return version * (MOST_PUBLISHED + 1) + asPublished.size();
    }
}
