package cn.jieshui.testkit.identity;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** The running {@link TestIssuer} changes its keys, again and again, while many ask with tokens of every key. */
public final class RotationUnderLoad {

    private static final int ROTATIONS = 8;
    private static final int ASKED_WITH_EACH_KEY = 60;

    private final String client;
    private final ToIntFunction<String> ask;
    private final TestIssuer issuer = TestIssuer.running();
    private final List<SigningKey> keys = new CopyOnWriteArrayList<>(List.of(issuer.key()));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean over;

    private RotationUnderLoad(String client, ToIntFunction<String> ask) {
        this.client = client;
        this.ask = ask;
    }

    /**
     * The statuses that were answered.
     *
     * @param fresh to tokens of the key that was the present one
     * @param old to tokens of any key that is still published
     * @param forged to tokens that name a published key and were signed with another
     */
    public record Verdicts(List<Integer> fresh, List<Integer> old, List<Integer> forged) {}

    /** @param ask asks the service under test with a token, and gives the status of the answer */
    public static Verdicts of(String client, ToIntFunction<String> ask) {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        RotationUnderLoad rotation = new RotationUnderLoad(client, ask);
        try {
            return rotation.run(callers);
        } finally {
            rotation.over = true;
            callers.shutdownNow();
        }
    }

    private Verdicts run(ExecutorService callers) {
        var fresh = each(callers, 3, () -> issuer.draft(client).signed());
        var old = each(callers, 2, () -> issuer.draft(client)
                .by(keys.get(asked.get() % keys.size()))
                .signed());
        var forged = each(callers, 1, () -> issuer.draft(client)
                .by(SigningKey.rsa(issuer.key().id()))
                .signed());
        for (int rotation = 0; rotation < ROTATIONS; rotation++) {
            int before = asked.get();
            keys.add(issuer.rotate());
            await().atMost(Duration.ofMinutes(2)).until(() -> asked.get() > before + ASKED_WITH_EACH_KEY);
        }
        over = true;
        return new Verdicts(all(fresh), all(old), all(forged));
    }

    private List<Future<List<Integer>>> each(ExecutorService callers, int number, Callable<String> token) {
        List<Future<List<Integer>>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            answers.add(callers.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                while (!over) {
                    statuses.add(ask.applyAsInt(token.call()));
                    asked.incrementAndGet();
                }
                return statuses;
            }));
        }
        return answers;
    }

    private static List<Integer> all(List<Future<List<Integer>>> callers) {
        List<Integer> all = new ArrayList<>();
        for (Future<List<Integer>> caller : callers) {
            try {
                all.addAll(caller.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a caller was not answered", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return all;
    }
}
