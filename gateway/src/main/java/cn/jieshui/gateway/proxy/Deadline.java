package cn.jieshui.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A time limit that runs only while somebody is waited for. Used on one event loop. */
final class Deadline {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Duration limit;
    private final Runnable missed;
    private long timer = NONE;
    private boolean over;

    Deadline(Vertx vertx, Duration limit, Runnable missed) {
        this.vertx = vertx;
        this.limit = limit;
        this.missed = missed;
    }

    void start() {
        stop();
        if (over) {
            return;
        }
        timer = vertx.setTimer(limit.toMillis(), expired -> missed.run());
    }

    /** Nobody is waited for any more, whatever is started later. */
    void end() {
        over = true;
        stop();
    }

    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }
}
