package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.PaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A plan as plan.v1 carries it: its whole state at a version. */
public record IssuedPlan(
        String plan,
        String area,
        Integer year,
        String title,
        String state,
        Long version,
        Instant issuedAt,
        List<Chapter> chapters,
        List<Goal> goals,
        List<Deliverable> deliverables) {

    /** A headline goal. */
    public record Goal(
            String id,
            String code,
            String name,
            String text,
            Integer line,
            PlannedTarget target,
            Modality modality,
            FoldMethod method,
            PaceKind pace,
            Population population,
            String partOf,
            String sameAs) {}

    /** A commitment inside a task; only quantified ones and milestones become indicators. */
    public record Deliverable(
            String id,
            String task,
            String chapter,
            String kind,
            String name,
            String text,
            Integer line,
            PlannedTarget target,
            Modality modality,
            String condition,
            FoldMethod method,
            PaceKind pace,
            LocalDate deadline,
            Population population,
            String sameAs,
            List<Party> parties) {}
}
