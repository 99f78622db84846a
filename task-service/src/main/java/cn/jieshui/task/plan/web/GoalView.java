package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Goal;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A headline goal of the whole plan. */
@Schema(
        name = "Goal",
        requiredProperties = {
            "id",
            "code",
            "name",
            "text",
            "target",
            "modality",
            "population",
            "partOf",
            "sameAs",
            "method",
            "pace",
            "source"
        })
public record GoalView(
        @NotNull String id,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String code,
        @NotBlank String name,
        @NotNull String text,
        @NotNull @Valid TargetView target,
        @NotNull Modality modality,
        @Schema(nullable = true) @Valid PopulationView population,
        @Schema(nullable = true) String partOf,
        @Schema(nullable = true) String sameAs,
        @NotNull FoldMethod method,
        @NotNull PaceKind pace,
        @Schema(nullable = true) @Valid SourceView source) {

    static GoalView of(Goal goal) {
        return new GoalView(
                goal.id(),
                goal.code(),
                goal.name(),
                goal.text(),
                TargetView.of(goal.target()),
                goal.modality(),
                PopulationView.of(goal.population()),
                goal.partOf(),
                goal.sameAs(),
                goal.method(),
                goal.pace(),
                SourceView.of(goal.source()));
    }

    Goal goal() {
        return new Goal(
                id,
                code,
                name,
                text,
                target.target(),
                modality,
                population == null ? null : population.population(),
                partOf,
                sameAs,
                method,
                pace,
                SourceView.span(source));
    }
}
