package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.JudgedPlan;
import cn.jieshui.indicator.scorecard.scoring.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a department stands in a plan at the end of a month; the three parts are never mixed.
 *
 * @param department who stands in the place of those that the plan names, at the end of the month
 * @param predecessors those that the plan names, where that is not the department itself; empty without a reform
 * @param lead the indicators that it leads (牵头)
 * @param support those that it supports (配合)
 * @param responsible those that it carries out (负责)
 */
@Schema(
        name = "DepartmentScorecard",
        requiredProperties = {"plan", "asOf", "department", "predecessors", "lead", "support", "responsible"})
public record DepartmentScorecardView(
        String plan,
        String asOf,
        String department,
        List<String> predecessors,
        RollupView lead,
        RollupView support,
        RollupView responsible) {

    static DepartmentScorecardView of(String plan, String asOf, String department, JudgedPlan judged) {
        return new DepartmentScorecardView(
                plan,
                asOf,
                department,
                judged.predecessors(department),
                RollupView.of(judged.department(department, Role.LEAD)),
                RollupView.of(judged.department(department, Role.SUPPORT)),
                RollupView.of(judged.department(department, Role.RESPONSIBLE)));
    }
}
