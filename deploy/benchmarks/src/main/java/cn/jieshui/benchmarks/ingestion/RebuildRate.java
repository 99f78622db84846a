package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.benchmarks.ingestion.Reports.Row;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import cn.jieshui.embedded.FreePorts;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How many events a second a rebuild takes, from its start to the end of its last transaction, beside how many the same
 * service folded when they came. Each round sends as many events more, which wait until all are there; and rebuilds
 * from all that were ever sent.
 */
public final class RebuildRate {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int EVENTS = Integer.getInteger("jieshui.events", 192_000);
    private static final int WARM_UP = 10;
    /** Plans that are sent at once, so that their records need little memory. */
    private static final int AT_ONCE = 20;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bed bed;
    private final SuiteClient client;
    private final DatabaseCpu database;
    private final List<Double> ratios = new ArrayList<>();
    private int plans;

    private RebuildRate(Bed bed, SuiteClient client, DatabaseCpu database) {
        this.bed = bed;
        this.client = client;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("jieshui-rebuild");
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any());
                EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"));
                Bed bed = Bed.start(home, postgres, issuer.issuer(), "rebuilt", Map.of())) {
            System.out.println("logs in " + home);
            new RebuildRate(bed, new SuiteClient(bed.url(), issuer.issuer()), new DatabaseCpu(home.resolve("postgres")))
                    .measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        fold(WARM_UP);
        rebuild();
        for (int round = 0; round < ROUNDS; round++) {
            Used folded = fold(Math.max(1, EVENTS / Reports.OF_PLAN));
            Used rebuilt = rebuild();
            ratios.add(rebuilt.rate() / folded.rate());
            System.out.printf(
                    "round %d: folded %d at %.0f/s (%.1f us cpu), rebuilt %d at %.0f/s (%.1f us cpu), ratio %.2f%n",
                    round,
                    folded.events(),
                    folded.rate(),
                    folded.micros(),
                    rebuilt.events(),
                    rebuilt.rate(),
                    rebuilt.micros(),
                    rebuilt.rate() / folded.rate());
        }
        Collections.sort(ratios);
        System.out.printf(
                "rate of the rebuild / rate of the fold   median %.2f, min %.2f, max %.2f%n",
                ratios.get(ratios.size() / 2), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private record Used(long events, long nanos, Duration cpu) {

        double rate() {
            return events * 1e9 / nanos;
        }

        double micros() {
            return cpu.toNanos() / 1e3 / events;
        }
    }

    private Duration cpu() {
        return bed.cpu().plus(database.used());
    }

    /** All waits in Kafka when the service begins; the plans are known before. */
    private Used fold(int count) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(plans++);
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Integer> some = numbers.subList(from, Math.min(count, from + AT_ONCE));
            bed.await("plan.v1", bed.send(some.stream().map(Reports::issued).toList()));
        }
        bed.shut();
        long end = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            List<ProducerRecord<byte[], byte[]>> records =
                    numbers.subList(from, Math.min(count, from + AT_ONCE)).stream()
                            .flatMap(number -> Reports.of(number).stream())
                            .map(Row::accepted)
                            .toList();
            end = bed.send(records);
        }
        TimeUnit.MILLISECONDS.sleep(500);
        Duration before = cpu();
        long begin = System.nanoTime();
        bed.open();
        bed.await("progress.v1", end);
        return new Used((long) count * Reports.OF_PLAN, System.nanoTime() - begin, cpu().minus(before));
    }

    private Used rebuild() throws Exception {
        Duration before = cpu();
        long begin = System.nanoTime();
        operations(HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
        JsonNode run = operations(HttpRequest.newBuilder().GET());
        while (run.path("endedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(20);
            run = operations(HttpRequest.newBuilder().GET());
        }
        long took = System.nanoTime() - begin;
        if (!run.path("phase").asText().equals("DONE")) {
            throw new IllegalStateException(run.toString());
        }
        for (JsonNode changes : run.path("changes")) {
            if (changes.asInt() != 0) {
                throw new IllegalStateException("a rebuild changed something: " + run);
            }
        }
        return new Used(run.path("events").asLong(), took, cpu().minus(before));
    }

    private JsonNode operations(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(
                request.uri(URI.create(bed.url() + "/operations/rebuild"))
                        .header("Authorization", "Bearer " + client.token("admin"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
