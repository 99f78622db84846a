package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The months of a goal of a plan as a client sees them among many. {@link GoalYearWriter} writes it.
 *
 * @param goal its name in all plans
 * @param version counts the changes of the results
 * @param knownAt since when they are as they are
 * @param months January first; the rest of each result is at the indicator's own address
 */
@Schema(
        name = "GoalYear",
        requiredProperties = {"indicator", "plan", "area", "year", "goal", "name", "version", "knownAt", "months"})
record GoalYearView(
        String indicator,
        String plan,
        String area,
        int year,
        String goal,
        String name,
        long version,
        Instant knownAt,
        List<Month> months) {

    /** What most readers want of a month. */
    @Schema(
            name = "GoalMonth",
            requiredProperties = {
                "asOf",
                "actual",
                "numerator",
                "denominator",
                "unit",
                "pace",
                "target",
                "attainment",
                "met",
                "light",
                "completeness",
                "valueAsOf",
                "stale"
            },
            examples = Month.EXAMPLE)
    record Month(
            String asOf,
            @Schema(nullable = true) BigDecimal actual,
            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,
            String unit,
            @Schema(nullable = true) BigDecimal pace,
            BigDecimal target,
            @Schema(nullable = true) BigDecimal attainment,
            Met met,
            Light light,
            Completeness completeness,
            @Schema(nullable = true) String valueAsOf,
            boolean stale) {

        static final String EXAMPLE = """
                {"asOf": "2023-03", "actual": 54000000, "numerator": null, "denominator": null, "unit": "m3",
                 "pace": 55000000, "target": 220000000, "attainment": 0.245455, "met": "OPEN", "light": "GREEN",
                 "completeness": "COMPLETE", "valueAsOf": "2023-03", "stale": false}""";
    }

    /** A page of them in the contract. */
    @Schema(
            name = "GoalYearPage",
            requiredProperties = {"items"})
    record Page(
            List<GoalYearView> items,
            @Schema(nullable = true) String next) {}
}
