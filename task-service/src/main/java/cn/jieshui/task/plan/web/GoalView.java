package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Goal;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A headline goal of the whole plan. */
@Schema(name = "Goal")
public record GoalView(
        String id,
        String code,
        String name,
        String text,
        TargetView target,
        Modality modality,
        PopulationView population,
        String partOf,
        String sameAs,
        FoldMethod method,
        PaceKind pace,
        SourceView source) {

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
}
