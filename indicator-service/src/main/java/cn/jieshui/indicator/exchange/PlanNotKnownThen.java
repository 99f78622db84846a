package cn.jieshui.indicator.exchange;

import cn.jieshui.platform.problem.Refusal;
import java.time.Instant;

/** The plan is there, but nobody knew of it yet at the instant that is asked about. */
public final class PlanNotKnownThen extends Refusal {

    PlanNotKnownThen(String plan, Instant at) {
        super(Kind.NOT_FOUND, "plan-not-known-then", plan, at);
    }
}
