package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.Service;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many events a second a rebuild takes, from its start to the end of its last transaction, beside how many the
 * running service folds. Each round sends as many events more, which wait until all are there and are folded then; and
 * rebuilds from all that were ever sent. It starts a suite of its own, on free ports and empty data.
 */
public final class RebuildRate {

    private static final int ROUNDS = Integer.getInteger("jieshui.rounds", 5);
    private static final int EVENTS = Integer.getInteger("jieshui.events", 100_000);
    private static final int FIRST_YEAR = 1100;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSuite suite;
    private final SuiteClient client;
    private final Cpu cpu;
    private final Rounds folds = new Rounds();
    private final Rounds rebuilds = new Rounds();
    private final Rounds foldCpu = new Rounds();
    private final Rounds rebuildCpu = new Rounds();

    private RebuildRate(LocalSuite suite, Cpu cpu) {
        this.suite = suite;
        this.client = new SuiteClient(suite.url(Service.INDICATOR), suite.issuer());
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("rebuild-rate");
        LocalSuite suite = LocalSuite.on(
                        Path.of(System.getProperty("jieshui.root")), home, Ports.free(), System.out::println)
                .in(BulkRows.AREAS);
        try (suite) {
            suite.start();
            new RebuildRate(suite, new Cpu(home)).measure();
        }
    }

    private void measure() throws Exception {
        BulkDistricts districts = new BulkDistricts(client, suite.bootstrapServers());
        districts.measures();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + BulkRows.YEARS; year++) {
            districts.plans(year);
        }
        String url = suite.jdbcUrl(Service.INDICATOR);
        try (ReportEvents events = new ReportEvents(suite.bootstrapServers(), FIRST_YEAR);
                Connection connection = DriverManager.getConnection(url, "indicator", "indicator")) {
            connection.setAutoCommit(false);
            fold(events, connection, 0, false);
            rebuild(false);
            for (int round = 1; round <= ROUNDS; round++) {
                fold(events, connection, round * EVENTS, true);
                rebuild(true);
            }
        }
        System.out.printf("%d rounds after one to warm up, %d events more in each%n", ROUNDS, EVENTS);
        System.out.println("fold of 1000 events       " + folds.inMicros());
        System.out.println("rebuild of 1000 events    " + rebuilds.inMicros());
        System.out.printf("rate of the rebuild: %.2f of the fold's%n", 1 / rebuilds.ratioTo(folds));
        System.out.println("CPU of 1000 folded        " + foldCpu.inMicros());
        System.out.println("CPU of 1000 rebuilt       " + rebuildCpu.inMicros());
    }

    private void fold(ReportEvents events, Connection connection, int from, boolean counts) throws Exception {
        if (from == 0) {
            events.send(0, 1);
            while (folded(connection) == 0) {
                Thread.sleep(20);
            }
        }
        connection.rollback();
        long begins = held(connection);
        events.send(from + 1, EVENTS);
        Duration before = cpu.used();
        long begin = System.nanoTime();
        connection.rollback();
        while (folded(connection) < begins + EVENTS) {
            Thread.sleep(5);
        }
        note(folds, foldCpu, System.nanoTime() - begin, cpu.used().minus(before), EVENTS, counts);
    }

    /** How far progress.v1 is folded; as long as the transaction lasts, no further. */
    private static long held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from inbox_position where topic = 'progress.v1' for update");
        }
        return sum(connection);
    }

    private static long folded(Connection connection) throws SQLException {
        long folded = sum(connection);
        connection.rollback();
        return folded;
    }

    private static long sum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(sum(next_offset), 0) from inbox_position where topic = 'progress.v1'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void rebuild(boolean counts) throws Exception {
        Duration before = cpu.used();
        long begin = System.nanoTime();
        operations(HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
        JsonNode run = operations(HttpRequest.newBuilder().GET());
        while (run.path("endedAt").isNull()) {
            Thread.sleep(20);
            run = operations(HttpRequest.newBuilder().GET());
        }
        long took = System.nanoTime() - begin;
        if (!run.path("phase").asText().equals("DONE")) {
            throw new IllegalStateException(run.toString());
        }
        System.out.printf(
                "  rebuilt %d events in %d ms: %s%n",
                run.path("events").asLong(), TimeUnit.NANOSECONDS.toMillis(took), run.path("changes"));
        note(
                rebuilds,
                rebuildCpu,
                took,
                cpu.used().minus(before),
                run.path("events").asLong(),
                counts);
    }

    private static void note(Rounds time, Rounds processors, long nanos, Duration used, long events, boolean counts) {
        if (counts) {
            time.addNanos(nanos * 1000 / events);
            processors.addNanos(used.toNanos() * 1000 / events);
        }
    }

    private JsonNode operations(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                request.uri(URI.create(suite.url(Service.INDICATOR) + "/operations/rebuild"))
                        .header("Authorization", "Bearer " + client.token("admin"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
