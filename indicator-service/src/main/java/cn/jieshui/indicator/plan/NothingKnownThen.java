package cn.jieshui.indicator.plan;

import cn.jieshui.platform.problem.Refusal;
import java.time.Instant;

/** The indicator is there, but nothing was known of it yet at the instant that is asked about. */
public final class NothingKnownThen extends Refusal {

    public NothingKnownThen(String id, Instant at) {
        super(Kind.NOT_FOUND, "nothing-known-then", id, at);
    }
}
