package cn.jieshui.indicator.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Reads for many askers at once: one read at a time, and who asks while one is under way is answered by the next. So an
 * answer is never older than its question, and under load a read is shared by all that came while the one before took
 * its time.
 */
final class SharedReads<K, V> {

    private final Function<Set<K>, Map<K, V>> read;
    private final Executor executor;
    private Map<K, CompletableFuture<Optional<V>>> waiting = new HashMap<>();
    private boolean reading;

    /**
     * @param read what there is for these keys; those without anything are left out
     * @param executor where it may block
     */
    SharedReads(Function<Set<K>, Map<K, V>> read, Executor executor) {
        this.read = read;
        this.executor = executor;
    }

    /** Fails as the read does. @return none when there is nothing for the key */
    CompletionStage<Optional<V>> ask(K key) {
        CompletableFuture<Optional<V>> answer;
        synchronized (this) {
            answer = waiting.computeIfAbsent(key, none -> new CompletableFuture<>());
            if (reading) {
                return answer;
            }
            reading = true;
        }
        try {
            executor.execute(this::readOn);
        } catch (RejectedExecutionException e) {
            failAll(e);
        }
        return answer;
    }

    private void failAll(RejectedExecutionException why) {
        for (var asked = next(); !asked.isEmpty(); asked = next()) {
            asked.values().forEach(answer -> answer.completeExceptionally(why));
        }
    }

    private void readOn() {
        for (var asked = next(); !asked.isEmpty(); asked = next()) {
            answer(asked);
        }
    }

    private synchronized Map<K, CompletableFuture<Optional<V>>> next() {
        Map<K, CompletableFuture<Optional<V>>> asked = waiting;
        waiting = new HashMap<>();
        reading = !asked.isEmpty();
        return asked;
    }

    private void answer(Map<K, CompletableFuture<Optional<V>>> asked) {
        try {
            Map<K, V> found = read.apply(asked.keySet());
            asked.forEach((key, answer) -> answer.complete(Optional.ofNullable(found.get(key))));
        } catch (RuntimeException | Error e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }
}
