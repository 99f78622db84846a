package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.benchmarks.ingestion.Reports.Row;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import cn.jieshui.embedded.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many accepted reports a second go from Kafka into rows, results and positions, beside COPY of the same report
 * rows, beside the same service with one event a transaction, and beside the same service on a store with millions of
 * reports.
 */
public final class WholePath {

    private static final int WARM_UP = Integer.getInteger("warmUp", 2);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int PLANS = Integer.getInteger("plans", 10);
    private static final long STORED = Long.getLong("stored", 1_000_000);
    private static final int SINGLE = 600;

    private final List<Double> copied = new ArrayList<>();
    private final List<Double> folded = new ArrayList<>();
    private final List<Double> shared = new ArrayList<>();
    private final List<Double> single = new ArrayList<>();
    private final List<Double> copyCpu = new ArrayList<>();
    private final List<Double> emptyCpu = new ArrayList<>();
    private final List<Double> fullCpu = new ArrayList<>();
    private int plan;
    private DatabaseCpu database;

    private WholePath() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("jieshui-ingestion");
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any());
                EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"));
                Bed empty = Bed.start(home, postgres, issuer.issuer(), "empty", Map.of());
                Bed full = Bed.start(home, postgres, issuer.issuer(), "stored", Map.of());
                Bed two = Bed.start(home, postgres, issuer.issuer(), "two", Map.of("JIESHUI_INBOX_CONSUMERS", "2"));
                Bed one = Bed.start(home, postgres, issuer.issuer(), "single", Map.of("JIESHUI_INBOX_BATCH", "1"));
                Connection connection = empty.connection()) {
            System.out.println("logs in " + home);
            new WholePath().measure(home, empty, full, two, one, new CopyOfRows(connection));
        }
        System.exit(0);
    }

    private void measure(Path home, Bed empty, Bed full, Bed two, Bed one, CopyOfRows copy) throws Exception {
        database = new DatabaseCpu(home.resolve("postgres"));
        Preload.into(full, STORED);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<Integer> plans = new ArrayList<>();
            for (int i = 0; i < PLANS; i++) {
                plans.add(plan++);
            }
            List<Row> rows =
                    plans.stream().flatMap(each -> Reports.of(each).stream()).toList();
            List<byte[]> lines = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += 5_000) {
                lines.add(CopyOfRows.lines(rows.subList(from, Math.min(rows.size(), from + 5_000))));
            }
            Used copying = copying(copy, lines, rows.size());
            Used inEmpty = folding(empty, plans, rows);
            Used inFull = folding(full, plans, rows);
            Used byTwo = folding(two, plans, rows);
            Used inSingle = folding(one, plans.subList(0, 1), rows.subList(0, SINGLE));
            System.out.printf(
                    "round %d: copy %.0f/s (%.1f us cpu), folded %.0f/s (%s), on %d rows %.0f/s (%s), by two %.0f/s, one by one %.0f/s%n",
                    round,
                    copying.rate(),
                    copying.micros(),
                    inEmpty.rate(),
                    inEmpty.parts(),
                    STORED,
                    inFull.rate(),
                    inFull.parts(),
                    byTwo.rate(),
                    inSingle.rate());
            if (round >= 0) {
                copied.add(copying.rate());
                copyCpu.add(copying.micros());
                folded.add(inEmpty.rate());
                emptyCpu.add(inEmpty.micros());
                fullCpu.add(inFull.micros());
                shared.add(byTwo.rate());
                single.add(inSingle.rate());
            }
        }
        report();
    }

    private void report() {
        System.out.println("COPY, rows/s                          " + text(copied));
        System.out.println("whole path, events/s                  " + text(folded));
        System.out.println("by two consumers, events/s            " + text(shared));
        System.out.println("one event a transaction, events/s     " + text(single));
        System.out.println("CPU of COPY, us/row (server)          " + text(copyCpu));
        System.out.println("CPU on an empty store, us/event       " + text(emptyCpu));
        System.out.printf("CPU on %d stored, us/event       %s%n", STORED, text(fullCpu));
        System.out.printf("whole path / COPY            %s%n", ratios(folded, copied));
        System.out.printf("by two consumers / COPY      %s%n", ratios(shared, copied));
        System.out.printf("whole path / one by one      %s%n", ratios(folded, single));
        System.out.printf("CPU full / empty             %s%n", ratios(fullCpu, emptyCpu));
    }

    private static String ratios(List<Double> of, List<Double> to) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            ratios.add(of.get(i) / to.get(i));
        }
        return text(ratios);
    }

    private static String text(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return "median %.2f, min %.2f, max %.2f"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Time and processors that a number of events took. */
    private record Used(long events, long nanos, Duration service, Duration server) {

        double rate() {
            return events * 1e9 / nanos;
        }

        double micros() {
            return micros(service.plus(server));
        }

        String parts() {
            return "%.1f us cpu in the service, %.1f in the database".formatted(micros(service), micros(server));
        }

        private double micros(Duration time) {
            return time.toNanos() / 1e3 / events;
        }
    }

    private Used copying(CopyOfRows copy, List<byte[]> lines, int rows) {
        Duration server = database.used();
        long begin = System.nanoTime();
        lines.forEach(copy::copy);
        return new Used(
                rows, System.nanoTime() - begin, Duration.ZERO, database.used().minus(server));
    }

    /** The plans are known before; only the way of the reports is timed. */
    private Used folding(Bed bed, List<Integer> plans, List<Row> rows) throws Exception {
        bed.await("plan.v1", bed.send(plans.stream().map(Reports::issued).toList()));
        bed.shut();
        long end = bed.send(rows.stream().map(Row::accepted).toList());
        TimeUnit.MILLISECONDS.sleep(500);
        Duration server = database.used();
        Duration service = bed.cpu();
        long begin = System.nanoTime();
        bed.open();
        bed.await("progress.v1", end);
        long nanos = System.nanoTime() - begin;
        return new Used(
                rows.size(), nanos, bed.cpu().minus(service), database.used().minus(server));
    }
}
