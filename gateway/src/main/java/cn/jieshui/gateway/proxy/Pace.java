package cn.jieshui.gateway.proxy;

import java.time.Duration;

/**
 * Whether a client sends its body fast enough. Only the time counts in which the client is waited for, not that in
 * which the service takes nothing. Used on one event loop.
 */
final class Pace {

    private final long graceNanos;
    private final long octetsPerSecond;
    private long waited;
    private long waitsSince;
    private boolean waits;

    /** @param grace how long a client may take for whatever it sends; after it, each second counts */
    Pace(Duration grace, long octetsPerSecond) {
        this.graceNanos = grace.toNanos();
        this.octetsPerSecond = octetsPerSecond;
    }

    void waiting() {
        if (!waits) {
            waits = true;
            waitsSince = System.nanoTime();
        }
    }

    void busy() {
        if (waits) {
            waits = false;
            waited += System.nanoTime() - waitsSince;
        }
    }

    /** @param received octets so far */
    boolean tooSlow(long received) {
        return Duration.ofNanos(waited - graceNanos).toMillis() > received * 1000 / octetsPerSecond;
    }
}
