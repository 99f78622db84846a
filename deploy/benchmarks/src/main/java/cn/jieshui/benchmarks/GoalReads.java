package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.Service;
import cn.jieshui.local.district.SuiteClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a city platform waits for 8 goals of 40 areas: the 3 840 figures of a year in one page, and the 38 400 of
 * ten years page by page, none of them kept ready as an answer; beside the same octets from a bare server. It starts a
 * suite of its own, on free ports and empty data, whose clients work in the 40 areas.
 */
public final class GoalReads {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = Integer.getInteger("jieshui.rounds", 30);
    private static final int FIRST_YEAR = 1100;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"}$");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalSuite suite;
    private final SuiteClient client;
    private final Cpu cpu;

    private GoalReads(LocalSuite suite, Cpu cpu) {
        this.suite = suite;
        this.client = new SuiteClient(suite.url(Service.INDICATOR), suite.issuer());
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("goal-reads");
        LocalSuite suite = LocalSuite.on(
                        Path.of(System.getProperty("jieshui.root")), home, Ports.free(), System.out::println)
                .in(BulkRows.AREAS)
                .startedWith(Jvm.OPTIONS);
        try (suite) {
            suite.start();
            GoalReads reads = new GoalReads(suite, new Cpu(home));
            reads.fill();
            reads.measure();
        }
    }

    private void fill() throws Exception {
        BulkDistricts districts = new BulkDistricts(client, suite.bootstrapServers());
        districts.measures();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + BulkRows.YEARS; year++) {
            districts.plans(year);
        }
        HttpRequest bulk = HttpRequest.newBuilder(URI.create(suite.gatewayUrl() + "/api/v1/measurements"))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + client.token("statistics"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(BulkRows.ndjson(FIRST_YEAR)))
                .build();
        HttpResponse<String> answer = HTTP.send(bulk, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private void measure() throws Exception {
        String year = url(IntStream.of(FIRST_YEAR));
        String years = url(IntStream.range(FIRST_YEAR, FIRST_YEAR + BulkRows.YEARS));
        List<byte[]> one = pages(year);
        List<byte[]> all = pages(years);
        try (BareServer bareOne = BareServer.answering(one.get(0));
                BareServer bareAll = BareServer.answering(all.get(0))) {
            Rounds[] times = {new Rounds(), new Rounds(), new Rounds(), new Rounds(), new Rounds()};
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Duration before = cpu.used();
                long[] nanos = {
                    time(() -> pages(year)),
                    time(() -> get(bareOne.url())),
                    time(() -> pages(years)),
                    time(() -> {
                        for (int page = 0; page < all.size(); page++) {
                            get(bareAll.url());
                        }
                    }),
                    cpu.used().minus(before).toNanos()
                };
                for (int i = 0; i < nanos.length && round >= 0; i++) {
                    times[i].addNanos(nanos[i]);
                }
            }
            System.out.printf(
                    "%d rounds after %d to warm up; %d octets for a year, %d for ten in %d pages%n",
                    ROUNDS, WARM_UP, octets(one), octets(all), all.size());
            System.out.println("8 goals, 40 areas, a year    " + times[0] + times[0].asRatioTo(times[1]));
            System.out.println("the same octets, bare        " + times[1]);
            System.out.println("8 goals, 40 areas, ten years " + times[2] + times[2].asRatioTo(times[3]));
            System.out.println("as many octets, bare         " + times[3]);
            System.out.println("CPU of all that              " + times[4]);
        }
    }

    private String url(IntStream years) {
        String goals = IntStream.rangeClosed(1, BulkDistricts.GOALS)
                .mapToObj(goal -> "&goal=goal-" + goal)
                .collect(Collectors.joining());
        return suite.url(Service.INDICATOR) + "/api/v1/compliance/goals?limit=500" + goals
                + years.mapToObj(year -> "&year=" + year).collect(Collectors.joining());
    }

    private List<byte[]> pages(String url) throws Exception {
        List<byte[]> pages = new ArrayList<>();
        String next = url;
        while (next != null) {
            byte[] page = get(next);
            pages.add(page);
            Matcher more = NEXT.matcher(new String(page, page.length - 120, 120, StandardCharsets.UTF_8));
            next = more.find() ? url + "&cursor=" + more.group(1) : null;
        }
        return pages;
    }

    private byte[] get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + client.token("viewer"))
                .build();
        HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static int octets(List<byte[]> pages) {
        return pages.stream().mapToInt(page -> page.length).sum();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static long time(Action action) throws Exception {
        long begin = System.nanoTime();
        action.run();
        return System.nanoTime() - begin;
    }
}
