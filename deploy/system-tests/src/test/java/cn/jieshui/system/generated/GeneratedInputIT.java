package cn.jieshui.system.generated;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.contract.AnswerCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand generated requests to every operation of the running suite, through the gateway. The same seed
 * ({@code -Dgenerated.seed=…}) makes the same requests again, but for the ids, tags and cursors that only the running
 * suite gives out; how many is {@code -Dgenerated.requests=…}.
 */
@Tag("generated")
class GeneratedInputIT {

    /** Nothing is laid aside before a day of attempts; what it does then is the gateway's own test. */
    private static final String NEEDS_A_DEAD_LETTER = "replayWebhookDeadLetter";

    private static final int CONNECTIONS = 8;
    private static final int GENERATED_AT_A_TIME = 1000;
    private static final int REQUESTS = Integer.getInteger("generated.requests", 100_000);

    private final long seed = seed();
    private final Tally tally = new Tally();

    @Test
    void everyAnswerIsAsTheContractSaysAndEveryRejectionExplainsItself() throws Exception {
        System.out.println("Generated input: -Dgenerated.seed=" + seed);
        try (SeededSuite suite = SeededSuite.start()) {
            JsonNode contract = Bodies.json(suite.contract());
            List<Operation> operations = Operation.in(contract);
            Memory memory = suite.memory();
            Callers callers = new Callers(memory);
            Bodies bodies = new Bodies(memory, suite.receiverUrl(), SeededSuite.definitions());
            WholeCalls whole = new WholeCalls(memory, callers, bodies, suite.files(), SeededSuite.plan());
            Verdict verdict = new Verdict(AnswerCheck.against(contract.toString()));
            BlockingQueue<Call> queue = new ArrayBlockingQueue<>(64);
            Call last = new Call(operations.get(0));
            List<Thread> senders = start(suite, queue, last, memory, verdict);
            Calls[] calls = new Calls[1];
            JqwikSession.run(() -> {
                calls[0] = new Calls(operations, whole, new Faults(memory, callers));
                generate(calls[0], queue);
            });
            queue.put(last);
            for (Thread sender : senders) {
                sender.join();
            }
            report();
            assertThat(tally.findings()).as("findings of the seed " + seed).isEmpty();
            assertThat(tally.requests()).isEqualTo(REQUESTS);
            assertThat(tally.accepted()).as("accepted").isGreaterThan(REQUESTS / 5);
            assertThat(operations)
                    .as("operations with less than their share")
                    .filteredOn(operation -> tally.of(operation.id()) < calls[0].share(operation, REQUESTS))
                    .isEmpty();
            assertThat(operations)
                    .as("operations that were never accepted")
                    .filteredOn(operation ->
                            !operation.id().equals(NEEDS_A_DEAD_LETTER) && tally.accepted(operation.id()) == 0)
                    .isEmpty();
        }
    }

    private List<Thread> start(
            SeededSuite suite, BlockingQueue<Call> queue, Call last, Memory memory, Verdict verdict) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread sender = new Thread(new Sender(suite.gateway(), queue, last, memory, verdict, tally));
            sender.setDaemon(true);
            sender.start();
            senders.add(sender);
        }
        return senders;
    }

    private void generate(Calls calls, BlockingQueue<Call> queue) throws InterruptedException {
        RandomGenerator<Call> generator = calls.arbitrary().generator(GENERATED_AT_A_TIME);
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            queue.put(generator.next(random).value());
        }
    }

    private void report() throws Exception {
        String told = "seed %d%n%s%n%s".formatted(seed, tally, String.join("\n\n", tally.findings()));
        System.out.println(told);
        Files.write(Path.of(System.getProperty("generated.report")), told.getBytes(StandardCharsets.UTF_8));
    }

    private static long seed() {
        String given = System.getProperty("generated.seed");
        return given.equals("another") ? new SecureRandom().nextLong() : Long.parseLong(given);
    }
}
