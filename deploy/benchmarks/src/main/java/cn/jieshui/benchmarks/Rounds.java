package cn.jieshui.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one thing over the rounds of a run, in microseconds. */
final class Rounds {

    private final List<Long> micros = new ArrayList<>();

    void addNanos(long nanos) {
        micros.add(nanos / 1_000);
    }

    private long median() {
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    String asRatioTo(Rounds baseline) {
        return ", ratio %.1f".formatted(ratioTo(baseline));
    }

    double ratioTo(Rounds baseline) {
        return (double) median() / baseline.median();
    }

    String inMicros() {
        return "median %d µs, min %d, max %d".formatted(median(), Collections.min(micros), Collections.max(micros));
    }

    @Override
    public String toString() {
        return "median %6.1f ms, min %6.1f, max %6.1f"
                .formatted(median() / 1e3, Collections.min(micros) / 1e3, Collections.max(micros) / 1e3);
    }
}
