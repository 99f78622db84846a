package cn.jieshui.benchmarks;

import cn.jieshui.benchmarks.ReadLoad.Request;
import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.Service;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many readers of a whole plan's compliance the indicator service answers, with their tokens, beside a bare
 * endpoint of the same framework and a bare server that answer the same octets; and the same for 304. It starts a suite
 * of its own, on free ports and empty data, with the plan of 2023 in it.
 */
public final class ComplianceReads {

    private static final int WARM_UP = 4;
    private static final int ROUNDS = Integer.getInteger("jieshui.rounds", 9);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final String PLAN = "500110-2023";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalSuite suite;
    private final SuiteClient client;
    private final Cpu cpu;

    private ComplianceReads(LocalSuite suite, Cpu cpu) {
        this.suite = suite;
        this.client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path root = Path.of(System.getProperty("jieshui.root"));
        Path home = Files.createTempDirectory("compliance-reads");
        try (LocalSuite suite =
                LocalSuite.on(root, home, Ports.free(), System.out::println).startedWith(Jvm.OPTIONS)) {
            suite.start();
            ComplianceReads reads = new ComplianceReads(suite, new Cpu(home));
            reads.load(root.resolve("deploy/districts/500110"));
            reads.measure();
        }
    }

    private void load(Path district) throws IOException, InterruptedException {
        new DistrictLoader(district, client, System.out::println).load();
        while (client.get("viewer", "/compliance?asOf=2023-06&plan=" + PLAN)
                .body()
                .path("items")
                .isEmpty()) {
            Thread.sleep(50);
        }
    }

    private void measure() throws Exception {
        String url = suite.url(Service.INDICATOR) + "/api/v1/compliance?limit=500&asOf=2023-06&plan=" + PLAN;
        String token = "Bearer " + client.token("viewer");
        HttpResponse<byte[]> page = HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String tag = page.headers().firstValue("ETag").orElseThrow();
        int octets = page.body().length;
        try (BareServer bare = BareServer.answering(page.body());
                BareServer endpoint = BareServer.endpointAnswering(page.body());
                ReadLoad load = new ReadLoad()) {
            Variant plan = new Variant(new Request(url, Map.of("Authorization", token), 200, octets));
            Variant endpointPlan = new Variant(new Request(endpoint.url(), Map.of(), 200, octets));
            Variant barePlan = new Variant(new Request(bare.url(), Map.of(), 200, octets));
            Variant known = new Variant(new Request(url, Map.of("Authorization", token, "If-None-Match", tag), 304, 0));
            Variant endpointKnown = new Variant(new Request(endpoint.url(), Map.of("If-None-Match", tag), 304, 0));
            Variant bareKnown = new Variant(new Request(bare.url(), Map.of("If-None-Match", tag), 304, 0));
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Variant each : new Variant[] {plan, endpointPlan, barePlan, known, endpointKnown, bareKnown}) {
                    each.round(load, round >= 0);
                }
            }
            System.out.printf(
                    "%d rounds of %d s after %d to warm up; a page of %d octets; %s%n",
                    ROUNDS, ROUND.toSeconds(), WARM_UP, octets, Jvm.told());
            plan.tell("the plan, authorised", endpointPlan, barePlan);
            endpointPlan.tell("bare endpoint", endpointPlan, barePlan);
            barePlan.tell("bare server", endpointPlan, barePlan);
            known.tell("304, authorised", endpointKnown, bareKnown);
            endpointKnown.tell("304, bare endpoint", endpointKnown, bareKnown);
            bareKnown.tell("304, bare server", endpointKnown, bareKnown);
        }
    }

    /** One way to read, its time and its processor time for each answer over the rounds. */
    private final class Variant {

        private final Request request;
        private final Rounds each = new Rounds();
        private final Rounds processors = new Rounds();

        Variant(Request request) {
            this.request = request;
        }

        void round(ReadLoad load, boolean counts) {
            Duration before = cpu.used();
            long answered = load.answered(request, ROUND);
            if (counts) {
                each.addNanos(ROUND.toNanos() / answered);
                processors.addNanos(cpu.used().minus(before).toNanos() / answered);
            }
        }

        void tell(String name, Variant endpoint, Variant server) {
            System.out.printf(
                    "%-22s %s each; CPU of all processes %s; rate %.2f of the bare endpoint's, %.2f of the bare server's%n",
                    name,
                    each.inMicros(),
                    processors.inMicros(),
                    1 / each.ratioTo(endpoint.each),
                    1 / each.ratioTo(server.each));
        }
    }
}
