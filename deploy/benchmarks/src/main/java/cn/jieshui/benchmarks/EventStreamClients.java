package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.Service;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What many clients of the event stream cost the requests of others: one reader's requests through the gateway before
 * any stream is open, with all of them open and silent, and while each event goes to all of them; and how long an event
 * takes to the last of them. It starts a suite of its own, on free ports and empty data.
 */
public final class EventStreamClients {

    private static final int CLIENTS = Integer.getInteger("jieshui.clients", 5_000);
    private static final int OF_ONE = 20;
    private static final int REQUESTS = 1_000;
    private static final int EVENTS = 30;
    private static final String DEPARTMENT = "500110-liuliang";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSuite suite;
    private final SuiteClient client;
    private final SuiteClient directory;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient streams = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(CLIENTS + 1).setPipelining(false));
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();

    private EventStreamClients(LocalSuite suite) {
        this.suite = suite;
        this.client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        this.directory = new SuiteClient(suite.url(Service.DEPARTMENT), suite.issuer());
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(System.getProperty("jieshui.root"));
        Path home = Files.createTempDirectory("event-stream-clients");
        try (LocalSuite suite = LocalSuite.on(root, home, Ports.free(), System.out::println)) {
            suite.start();
            new EventStreamClients(suite).measure();
        }
        System.exit(0);
    }

    private void measure() throws InterruptedException {
        directory.post("admin", "/departments", department(0));
        requests();
        tell("no stream", requests());
        connect();
        tell(CLIENTS + " silent streams", requests());
        Thread changing = new Thread(this::changeWithoutEnd);
        changing.setDaemon(true);
        changing.start();
        tell(CLIENTS + " streams, 2 events/s to each", requests());
        changing.interrupt();
        changing.join();
        tellDelivery();
    }

    private void connect() throws InterruptedException {
        for (int number = 0; number < CLIENTS; number++) {
            String token = client.token("reporter-k" + number / OF_ONE);
            streams.request(new RequestOptions()
                            .setMethod(HttpMethod.GET)
                            .setAbsoluteURI(URI.create(suite.gatewayUrl() + "/api/v1/events")
                                    .toString())
                            .putHeader("Authorization", "Bearer " + token))
                    .compose(request -> request.send())
                    .onSuccess(this::listen)
                    .onFailure(failure -> System.out.println("not open: " + failure));
            if (number % 40 == 39) {
                Thread.sleep(100); // as much as the gateway lets one address ask
            }
        }
        while (open.get() < CLIENTS) {
            Thread.sleep(50);
        }
    }

    private void listen(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered " + response.statusCode());
        }
        open.incrementAndGet();
        response.handler(this::count);
    }

    private void count(Buffer part) {
        if (part.toString().contains("\ndata: ")) {
            heard.incrementAndGet();
        }
    }

    private void changeWithoutEnd() {
        try {
            for (int version = 1; ; version++) {
                change(version);
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(int version) {
        directory.put("admin", "/departments/" + DEPARTMENT, department(version), "*");
    }

    private static JsonNode department(int version) {
        return JSON.createObjectNode()
                .put("code", DEPARTMENT)
                .put("officialName", "流量测量单位")
                .put("shortName", "测量" + version)
                .put("kind", "BUREAU")
                .put("area", "500110")
                .put("validFrom", "2019-01-01");
    }

    private long[] requests() {
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            client.get("viewer", "/departments?limit=1");
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private void tellDelivery() throws InterruptedException {
        long[] nanos = new long[EVENTS];
        Thread.sleep(2_000);
        for (int i = 0; i < EVENTS; i++) {
            heard.set(0);
            change(10_000 + i);
            long begin = System.nanoTime();
            while (heard.get() < CLIENTS
                    && System.nanoTime() - begin < Duration.ofSeconds(20).toNanos()) {
                Thread.sleep(1);
            }
            nanos[i] = System.nanoTime() - begin;
        }
        tell("a committed change to the last of " + CLIENTS, nanos);
    }

    private static void tell(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-45s median %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
