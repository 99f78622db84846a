package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.Result;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The twelve results of an indicator as a client sees them.
 *
 * @param version counts the changes of the results, from 1
 * @param months January first
 */
@Schema(
        name = "IndicatorCompliance",
        requiredProperties = {"indicator", "plan", "name", "unit", "version", "months"})
public record IndicatorComplianceView(
        String indicator, String plan, String name, String unit, long version, List<ResultView> months) {

    /** @param results at least one */
    static IndicatorComplianceView of(List<KnownResult> results) {
        Result first = results.get(0).result();
        long version = results.stream().mapToLong(KnownResult::version).max().orElseThrow();
        return new IndicatorComplianceView(
                first.indicator(),
                first.plan(),
                first.name(),
                first.unit(),
                version,
                results.stream().map(ResultView::of).toList());
    }
}
