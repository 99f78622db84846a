package cn.jieshui.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one thing over the rounds of a run. */
public final class Rounds {

    private final List<Long> nanos = new ArrayList<>();

    public void addNanos(long taken) {
        nanos.add(taken);
    }

    public long medianNanos() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    String asRatioTo(Rounds baseline) {
        return ", ratio %.1f".formatted(ratioTo(baseline));
    }

    public double ratioTo(Rounds baseline) {
        return (double) medianNanos() / baseline.medianNanos();
    }

    public String inMicros() {
        return "median %.1f µs, min %.1f, max %.1f"
                .formatted(medianNanos() / 1e3, Collections.min(nanos) / 1e3, Collections.max(nanos) / 1e3);
    }

    @Override
    public String toString() {
        return "median %6.1f ms, min %6.1f, max %6.1f"
                .formatted(medianNanos() / 1e6, Collections.min(nanos) / 1e6, Collections.max(nanos) / 1e6);
    }
}
