package cn.jieshui.indicator.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private final List<Set<String>> read = new ArrayList<>();
    private final List<Runnable> started = new ArrayList<>();
    private String kept = "first";

    @Test
    void manyWhoAskAtOnceAreAnsweredByOneRead() {
        SharedReads<String, String> reads = new SharedReads<>(this::read, started::add);

        CompletableFuture<Optional<String>> one = reads.ask("a").toCompletableFuture();
        CompletableFuture<Optional<String>> same = reads.ask("a").toCompletableFuture();
        CompletableFuture<Optional<String>> other = reads.ask("b").toCompletableFuture();
        started.remove(0).run();

        assertThat(started).isEmpty();
        assertThat(read).containsExactly(Set.of("a", "b"));
        assertThat(one.join()).contains("first of a");
        assertThat(same.join()).contains("first of a");
        assertThat(other.join()).contains("first of b");
    }

    @Test
    void whoAsksWhileAReadIsUnderWayIsAnsweredByTheNext() {
        AtomicReference<SharedReads<String, String>> reads = new AtomicReference<>();
        List<CompletableFuture<Optional<String>>> late = new ArrayList<>();
        reads.set(new SharedReads<>(
                asked -> {
                    Map<String, String> found = read(asked);
                    if (late.isEmpty()) {
                        kept = "second";
                        late.add(reads.get().ask("a").toCompletableFuture());
                    }
                    return found;
                },
                started::add));

        CompletableFuture<Optional<String>> early = reads.get().ask("a").toCompletableFuture();
        started.remove(0).run();

        assertThat(early.join()).contains("first of a");
        assertThat(late.get(0).join()).contains("second of a");
        assertThat(read).containsExactly(Set.of("a"), Set.of("a"));
    }

    @Test
    void whatIsNotThereIsAnsweredAsNone() {
        SharedReads<String, String> reads = new SharedReads<>(asked -> Map.of(), Runnable::run);

        assertThat(reads.ask("a").toCompletableFuture().join()).isEmpty();
    }

    @Test
    void aReadThatFailsFailsForThoseWhoAskedAndTheNextIsTried() {
        List<RuntimeException> failures = new ArrayList<>(List.of(new IllegalStateException("gone")));
        SharedReads<String, String> reads = new SharedReads<>(
                asked -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove(0);
                    }
                    return read(asked);
                },
                Runnable::run);

        CompletableFuture<Optional<String>> failed = reads.ask("a").toCompletableFuture();

        assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("gone");
        assertThat(reads.ask("a").toCompletableFuture().join()).contains("first of a");
    }

    private Map<String, String> read(Set<String> asked) {
        read.add(Set.copyOf(asked));
        return asked.stream().collect(Collectors.toMap(key -> key, key -> kept + " of " + key));
    }
}
