package cn.jieshui.indicator.plan;

import cn.jieshui.platform.problem.Refusal;

/** The caller's areas have no indicator with this id. */
final class UnknownIndicator extends Refusal {

    UnknownIndicator(String id) {
        super(Kind.NOT_FOUND, "unknown-indicator", id);
    }
}
