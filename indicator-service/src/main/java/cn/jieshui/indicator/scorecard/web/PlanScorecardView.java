package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.plan.Chapter;
import cn.jieshui.indicator.scorecard.JudgedPlan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a plan stands at the end of a month.
 *
 * @param whole everything; a goal and the deliverable that says the same count once, as the goal
 * @param goals the headline goals (基本目标), which belong to no chapter
 * @param chapters in the plan's order
 */
@Schema(
        name = "PlanScorecard",
        requiredProperties = {"plan", "asOf", "whole", "goals", "chapters"})
public record PlanScorecardView(
        String plan, String asOf, RollupView whole, RollupView goals, List<ChapterScorecard> chapters) {

    /** How a chapter stands (章). */
    @Schema(requiredProperties = {"id", "number", "title", "binding", "strive"})
    public record ChapterScorecard(String id, int number, String title, TallyView binding, TallyView strive) {

        static ChapterScorecard of(Chapter chapter, JudgedPlan judged) {
            RollupView rollup = RollupView.of(judged.chapter(chapter.id()));
            return new ChapterScorecard(
                    chapter.id(), chapter.number(), chapter.title(), rollup.binding(), rollup.strive());
        }
    }

    static PlanScorecardView of(String plan, String asOf, List<Chapter> chapters, JudgedPlan judged) {
        return new PlanScorecardView(
                plan,
                asOf,
                RollupView.of(judged.whole()),
                RollupView.of(judged.goals()),
                chapters.stream()
                        .map(chapter -> ChapterScorecard.of(chapter, judged))
                        .toList());
    }
}
