package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The plan was not in force in this version. */
final class UnknownEdition extends Refusal {

    UnknownEdition(String plan, long version) {
        super(Kind.NOT_FOUND, "unknown-edition", plan, version);
    }
}
