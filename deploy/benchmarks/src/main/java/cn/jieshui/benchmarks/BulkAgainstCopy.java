package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.Service;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long 57 600 measured values take as one NDJSON request through the gateway, until the answer is there and with it
 * the figures of 320 indicators that read them, beside a raw COPY of the same rows into the same tables. It starts a
 * suite of its own, on free ports and empty data, whose clients work in 40 areas.
 */
public final class BulkAgainstCopy {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = Integer.getInteger("jieshui.rounds", 9);
    private static final int FIRST_YEAR = 1100;

    private final LocalSuite suite;
    private final SuiteClient client;
    private final Rounds bulks = new Rounds();
    private final Rounds copies = new Rounds();
    private final Rounds bulkCpu = new Rounds();
    private final Rounds copyCpu = new Rounds();

    private final Cpu cpu;

    private BulkAgainstCopy(LocalSuite suite, Cpu cpu) {
        this.suite = suite;
        this.cpu = cpu;
        this.client = new SuiteClient(suite.url(Service.INDICATOR), suite.issuer());
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("bulk-against-copy");
        LocalSuite suite = LocalSuite.on(
                        Path.of(System.getProperty("jieshui.root")), home, Ports.free(), System.out::println)
                .in(BulkRows.AREAS);
        try (suite) {
            suite.start();
            new BulkAgainstCopy(suite, new Cpu(home)).measure();
        }
    }

    private void measure() throws Exception {
        BulkDistricts districts = new BulkDistricts(client, suite.bootstrapServers());
        districts.measures();
        try (RawCopy copy = new RawCopy(suite.jdbcUrl(Service.INDICATOR), "indicator")) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                int year = FIRST_YEAR + 2 * BulkRows.YEARS * (round + WARM_UP);
                districts.plans(year);
                bulk(year, round >= 0);
                RawCopy.Prepared rows = copy.prepare(year + BulkRows.YEARS);
                measured(
                        () -> copy.copy(rows), round >= 0 ? copies : new Rounds(), round >= 0 ? copyCpu : new Rounds());
                copy.tidy();
            }
        }
        System.out.printf("%d rounds after %d to warm up, %d values each%n", ROUNDS, WARM_UP, BulkRows.COUNT);
        System.out.println("bulk over HTTP, with the figures  " + bulks);
        System.out.println("raw COPY into the same tables     " + copies);
        System.out.printf("rate of the bulk: %.2f of the copy's%n", 1 / bulks.ratioTo(copies));
        System.out.println("CPU of a bulk, all processes      " + bulkCpu + bulkCpu.asRatioTo(copyCpu));
        System.out.println("CPU of a copy, all processes      " + copyCpu);
    }

    private void bulk(int year, boolean counts) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gatewayUrl() + "/api/v1/measurements"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + client.token("statistics"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(BulkRows.ndjson(year)))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        measured(
                () -> {
                    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 201) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                },
                counts ? bulks : new Rounds(),
                counts ? bulkCpu : new Rounds());
        figuresAreThere(year);
    }

    /** Of the first year, in the first and the last area, asked once the answer is there. */
    private void figuresAreThere(int year) {
        for (String area : new String[] {BulkRows.AREAS.get(0), BulkRows.AREAS.get(BulkRows.AREAS.size() - 1)}) {
            String path = "/compliance?plan=%s-%d&asOf=%d-12".formatted(area, year, year);
            JsonNode items = client.get("viewer", path).body().path("items");
            for (int goal = 1; goal <= BulkDistricts.GOALS; goal++) {
                BigDecimal expected = BigDecimal.valueOf(12_000L * (2 * goal + 4) + 2 * (66 + 6));
                BigDecimal actual = items.path(goal - 1).path("actual").decimalValue();
                if (actual.compareTo(expected) != 0) {
                    throw new IllegalStateException(area + " G" + goal + ": " + actual + ", not " + expected);
                }
            }
        }
    }

    /** What is measured. */
    private interface Action {

        void run() throws Exception;
    }

    private void measured(Action action, Rounds time, Rounds processors) throws Exception {
        Duration before = cpu.used();
        long begin = System.nanoTime();
        action.run();
        time.addNanos(System.nanoTime() - begin);
        processors.addNanos(cpu.used().minus(before).toNanos());
    }
}
