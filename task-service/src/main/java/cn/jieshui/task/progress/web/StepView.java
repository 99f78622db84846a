package cn.jieshui.task.progress.web;

import cn.jieshui.task.progress.ReportState;
import cn.jieshui.task.progress.Step;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step on a report's way: what, by whom, for which department, when and why, and the state after it. */
@Schema(
        name = "ReportStep",
        requiredProperties = {"step", "by", "department", "at", "reason", "state"})
public record StepView(
        Step.Kind step,
        String by,
        @Schema(nullable = true) String department,
        Instant at,
        @Schema(nullable = true) String reason,
        ReportState state) {

    static StepView of(Step step) {
        return new StepView(step.kind(), step.by(), step.department(), step.at(), step.reason(), step.state());
    }
}
