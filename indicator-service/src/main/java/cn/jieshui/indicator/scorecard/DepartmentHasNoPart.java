package cn.jieshui.indicator.scorecard;

import cn.jieshui.platform.problem.Refusal;

/** Whose department has no part in a plan has no score of its own to state. */
final class DepartmentHasNoPart extends Refusal {

    DepartmentHasNoPart(String department, String plan) {
        super(Kind.NOT_ALLOWED, "department-has-no-part", department, plan);
    }
}
