package cn.jieshui.gateway.events.stream;

import io.vertx.core.Vertx;
import java.util.Arrays;

/** The clocks of one stream, of each kind at most one. Used on one event loop. */
final class Timers {

    static final int OPENING = 0;
    static final int HEARTBEAT = 1;
    static final int LIFE = 2;
    static final int STALL = 3;
    static final int AGAIN = 4;
    static final int HOLD = 5;

    private static final int KINDS = 6;
    private static final long NONE = -1;

    private final Vertx vertx;
    private final long[] timers = new long[KINDS];

    Timers(Vertx vertx) {
        this.vertx = vertx;
        Arrays.fill(timers, NONE);
    }

    /** Unless one of the kind is running. */
    void once(int kind, long millis, Runnable then) {
        if (timers[kind] == NONE) {
            timers[kind] = vertx.setTimer(Math.max(1, millis), over -> {
                timers[kind] = NONE;
                then.run();
            });
        }
    }

    void each(int kind, long millis, Runnable then) {
        timers[kind] = vertx.setPeriodic(millis, over -> then.run());
    }

    boolean run(int kind) {
        return timers[kind] != NONE;
    }

    void stop(int kind) {
        if (timers[kind] != NONE) {
            vertx.cancelTimer(timers[kind]);
            timers[kind] = NONE;
        }
    }

    void stopAll() {
        for (int kind = 0; kind < KINDS; kind++) {
            stop(kind);
        }
    }
}
