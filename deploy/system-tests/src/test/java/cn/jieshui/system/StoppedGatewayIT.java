package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway that is asked to stop, as an update does, lets nobody down who has begun to ask. */
class StoppedGatewayIT {

    /** Each with an allowance of its own. */
    private static final List<String> READERS = List.of("viewer", "water-office", "reviewer-500110-slj", "auditor");

    private static final int READS_MEANWHILE = 100;

    private final RunningSuite suite = RunningSuite.get();
    private final URI gateway = URI.create(suite.processes().gatewayUrl());

    @AfterEach
    void startTheGatewayAgain() throws IOException, InterruptedException {
        suite.processes().restart(Service.GATEWAY);
    }

    @Test
    void whatHasBegunIsAnsweredAndOthersAreServedMeanwhile() throws Exception {
        byte[] body = """
                {"code":"500110-sjtz","officialName":"停机测试单位","shortName":"停机测试","kind":"BUREAU","area":"500110",
                 "validFrom":"2019-01-01"}""".getBytes(StandardCharsets.UTF_8);
        try (Socket slow = new Socket(gateway.getHost(), gateway.getPort());
                Readers readers = new Readers()) {
            slow.getOutputStream().write(head(body.length));
            slow.getOutputStream().write(body, 0, 40);
            slow.getOutputStream().flush();
            readers.untilMore(READS_MEANWHILE);

            suite.processes().askToStop(Service.GATEWAY);
            RunningSuite.eventually().until(() -> !isReady());
            readers.untilMore(READS_MEANWHILE);
            assertThat(readers.failures()).isEmpty();
            slow.getOutputStream().write(body, 40, body.length - 40);
            slow.getOutputStream().flush();

            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201 ")
                    .contains("停机测试单位");
        }
        suite.processes().awaitStop(Service.GATEWAY);
    }

    private boolean isReady() throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) gateway.resolve("/q/health/ready").toURL().openConnection();
        return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    }

    private byte[] head(int length) {
        return ("POST /api/v1/departments HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer "
                        + suite.client().token("admin")
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Callers who ask again as soon as they are answered. */
    private final class Readers implements AutoCloseable {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicInteger answered = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final List<Thread> threads = new ArrayList<>();

        Readers() {
            READERS.forEach(reader -> {
                Thread thread = new Thread(() -> read(reader));
                threads.add(thread);
                thread.start();
            });
        }

        private void read(String reader) {
            while (!stop.get()) {
                try {
                    int status =
                            suite.client().get(reader, "/departments?limit=1").status();
                    if (status != 200) {
                        failures.add(reader + " was answered " + status);
                    }
                } catch (IllegalStateException e) {
                    failures.add(e.toString());
                }
                answered.incrementAndGet();
            }
        }

        void untilMore(int reads) {
            int before = answered.get();
            RunningSuite.eventually().until(() -> answered.get() >= before + reads);
        }

        /** All there were, and there will be no more. */
        List<String> failures() throws InterruptedException {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            return List.copyOf(failures);
        }

        @Override
        public void close() {
            stop.set(true);
        }
    }
}
