package cn.jieshui.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the gateway under test has counted. */
final class Metrics {

    private Metrics() {}

    /** Tokens that were refused, by reason. */
    static Map<String, Integer> refused() {
        Collection<Counter> counters = Arc.container()
                .instance(MeterRegistry.class)
                .get()
                .find("jieshui.gateway.refused.tokens")
                .counters();
        Map<String, Integer> refused = new TreeMap<>();
        counters.forEach(counter -> refused.put(counter.getId().getTag("reason"), (int) counter.count()));
        return refused;
    }

    /** The refusals since. */
    static Map<String, Integer> refusedSince(Map<String, Integer> before) {
        Map<String, Integer> since = new TreeMap<>();
        refused().forEach((reason, count) -> since.put(reason, count - before.getOrDefault(reason, 0)));
        since.values().removeIf(count -> count == 0);
        return since;
    }
}
