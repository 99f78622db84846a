package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanHeading;
import cn.jieshui.task.plan.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in a list: its heading and its state. */
@Schema(name = "PlanSummary")
public record PlanSummary(
        String id,
        String area,
        int year,
        String title,
        String number,
        String issuer,
        LocalDate issuedOn,
        PlanState state,
        Instant issuedAt,
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
                plan.version());
    }
}
