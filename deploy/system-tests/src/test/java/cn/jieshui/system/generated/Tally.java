package cn.jieshui.system.generated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What was asked and answered, counted by operation and status; and what was not as it must be. */
final class Tally {

    private static final int EXAMPLES = 3;

    private final Map<String, Map<Integer, LongAdder>> byOperation = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> byKind = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> findings = new ConcurrentSkipListMap<>();
    private final Map<String, ConcurrentLinkedQueue<String>> examples = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();
    private final AtomicLong slowest = new AtomicLong();

    void count(Call call, Answer answer) {
        increment(
                byOperation.computeIfAbsent(call.operation.id(), first -> new ConcurrentSkipListMap<>()),
                answer.status());
        increment(byKind, call.kind + (answer.status() < 300 ? " accepted" : " not accepted"));
        slowest.accumulateAndGet(answer.millis(), Math::max);
    }

    /** Why a request was not accepted in which nothing is wrong on purpose. */
    void refused(Call call, String type) {
        increment(refused, call.operation.id() + " " + type.substring(type.lastIndexOf('/') + 1));
    }

    void find(String what, Call call, Object answer) {
        increment(findings, what);
        ConcurrentLinkedQueue<String> told = examples.computeIfAbsent(what, first -> new ConcurrentLinkedQueue<>());
        if (told.size() < EXAMPLES) {
            told.add(call + "\n-> " + answer);
        }
    }

    private static <K> void increment(Map<K, LongAdder> counters, K key) {
        counters.computeIfAbsent(key, first -> new LongAdder()).increment();
    }

    long requests() {
        return byOperation.values().stream().mapToLong(Tally::sum).sum();
    }

    long of(String operation) {
        return sum(byOperation.getOrDefault(operation, Map.of()));
    }

    /** How many of an operation's requests were answered with 2xx. */
    long accepted(String operation) {
        return byOperation.getOrDefault(operation, Map.of()).entrySet().stream()
                .filter(each -> each.getKey() < 300)
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    long accepted() {
        return byOperation.keySet().stream().mapToLong(this::accepted).sum();
    }

    List<String> findings() {
        return findings.entrySet().stream()
                .map(finding -> finding.getValue() + " × " + finding.getKey() + "\n"
                        + String.join("\n\n", examples.get(finding.getKey())))
                .toList();
    }

    private static long sum(Map<?, LongAdder> counters) {
        return counters.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        Map<Integer, Long> byStatus = new TreeMap<>();
        byOperation
                .values()
                .forEach(statuses ->
                        statuses.forEach((status, count) -> byStatus.merge(status, count.sum(), Long::sum)));
        return "%d requests, %d accepted; slowest answer %d ms%nby status: %s%nby kind: %s%n%s%nrefused though whole: %s%n"
                .formatted(
                        requests(),
                        accepted(),
                        slowest.get(),
                        byStatus,
                        byKind,
                        byOperation.entrySet().stream()
                                .map(each ->
                                        "%-28s %6d  %s".formatted(each.getKey(), sum(each.getValue()), each.getValue()))
                                .collect(Collectors.joining("\n")),
                        refused);
    }
}
