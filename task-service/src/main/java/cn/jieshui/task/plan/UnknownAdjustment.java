package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The plan has no adjustment with this number. */
final class UnknownAdjustment extends Refusal {

    UnknownAdjustment(String plan, int number) {
        super(Kind.NOT_FOUND, "unknown-adjustment", plan, number);
    }
}
