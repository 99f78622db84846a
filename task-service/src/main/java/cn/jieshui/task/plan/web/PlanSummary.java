package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanHeading;
import cn.jieshui.task.plan.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in a list: its heading and its state. */
@Schema(
        name = "PlanSummary",
        requiredProperties = {
            "id",
            "area",
            "year",
            "title",
            "number",
            "issuer",
            "issuedOn",
            "state",
            "issuedAt",
            "closedAt",
            "version"
        })
public record PlanSummary(
        String id,
        String area,
        int year,
        @Schema(nullable = true) String title,

        @Schema(nullable = true, description = "The document number 发文字号")
        String number,

        @Schema(nullable = true, description = "The issuing body 发文机关")
        String issuer,

        @Schema(nullable = true, description = "The date of issue 成文日期")
        LocalDate issuedOn,

        PlanState state,

        @Schema(nullable = true, description = "When it came into force")
        Instant issuedAt,

        @Schema(nullable = true, description = "When it was closed, after the year's assessment")
        Instant closedAt,

        long version) {

    static PlanSummary of(Plan plan) {
        PlanHeading heading = plan.heading();
        return new PlanSummary(
                plan.id(),
                plan.area(),
                plan.year(),
                heading.title(),
                heading.number(),
                heading.issuer(),
                heading.issuedOn(),
                plan.state(),
                plan.issuedAt(),
                plan.closedAt(),
                plan.version());
    }
}
