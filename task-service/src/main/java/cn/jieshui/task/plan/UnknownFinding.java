package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The plan has no finding with this number. */
final class UnknownFinding extends Refusal {

    UnknownFinding(String plan, int number) {
        super(Kind.NOT_FOUND, "unknown-finding", plan, number);
    }
}
