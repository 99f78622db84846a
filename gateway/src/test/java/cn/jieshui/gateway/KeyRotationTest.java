package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.identity.RotationUnderLoad;
import cn.jieshui.testkit.identity.SigningKey;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys whenever it likes, and nobody notices. */
@QuarkusTest
@WithTestResource(value = TestIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Backends.class, scope = TestResourceScope.MATCHING_RESOURCES)
class KeyRotationTest {

    private static final String PATH = "/api/v1/departments/echo";

    private final ExecutorService callers = Executors.newFixedThreadPool(16);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean over;

    @TestHTTPResource("/")
    URI door;

    @AfterEach
    void stop() {
        over = true;
        callers.shutdownNow();
    }

    @Test
    void noVerdictIsWrongWhileKeysChangeUnderLoad() {
        RotationUnderLoad.Verdicts verdicts = RotationUnderLoad.of("viewer", this::ask);

        assertThat(verdicts.fresh()).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(verdicts.old()).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(verdicts.forged()).isNotEmpty().containsOnly(401);
    }

    @Test
    void aFloodOfUnknownKeysIsNoneForTheIssuerAndANewKeyIsFoundInIt() throws Exception {
        TestIssuer issuer = TestIssuer.running();
        SigningKey stranger = SigningKey.rsa("stranger");
        int requestsBefore = issuer.keyRequests();
        long begin = System.nanoTime();
        List<Future<List<Integer>>> flood = each(
                14,
                () -> ask(issuer.draft("viewer")
                        .by(stranger.named(UUID.randomUUID().toString()))
                        .signed()));
        await().until(() -> asked.get() > 40);

        issuer.rotate();
        int withTheNewKey = ask(issuer.draft("viewer").signed());
        await().until(() -> asked.get() > 120);
        over = true;

        assertThat(withTheNewKey).isEqualTo(200);
        assertThat(all(flood)).hasSizeGreaterThan(100).containsOnly(401);
        long pauses = (System.nanoTime() - begin) / TestIssuer.PAUSE.toNanos();
        assertThat((long) issuer.keyRequests() - requestsBefore).isBetween(1L, pauses + 1);
    }

    @Test
    void aKeyThatWasWithdrawnIsNotTrustedForEver() {
        TestIssuer issuer = TestIssuer.running();
        SigningKey lost = issuer.key();
        assertThat(ask(issuer.draft("viewer").signed())).isEqualTo(200);

        issuer.rotate();
        issuer.withdraw(lost);

        await().until(() -> ask(issuer.draft("viewer").by(lost).signed()) == 401);
        assertThat(ask(issuer.draft("viewer").signed())).isEqualTo(200);
    }

    /** Callers that go on asking until it is over; each answers what it was answered. */
    private List<Future<List<Integer>>> each(int number, Callable<Integer> ask) {
        List<Future<List<Integer>>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            answers.add(callers.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                while (!over) {
                    statuses.add(ask.call());
                }
                return statuses;
            }));
        }
        return answers;
    }

    private int ask(String token) {
        int status =
                Wire.get(door.getPort(), PATH, "Authorization: Bearer " + token).status();
        asked.incrementAndGet();
        return status;
    }

    private static List<Integer> all(List<Future<List<Integer>>> callers) throws Exception {
        List<Integer> all = new ArrayList<>();
        for (Future<List<Integer>> caller : callers) {
            all.addAll(caller.get());
        }
        return all;
    }
}
