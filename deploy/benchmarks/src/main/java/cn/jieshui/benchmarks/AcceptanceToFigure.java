package cn.jieshui.benchmarks;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.district.Answer;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * How long after an acceptance (HTTP 200) the new figure is readable through the gateway, beside what one read through
 * the gateway costs in the same run.
 */
public final class AcceptanceToFigure {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 50;
    private static final String DELIVERABLE = "500110-2023-T09-D2";
    private static final String FIGURE = "/compliance/" + DELIVERABLE + "?asOf=2023-06";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteClient client;
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final Rounds arrivals = new Rounds();
    private final Rounds reads = new Rounds();

    private AcceptanceToFigure(SuiteClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("jieshui.root"));
        long begin = System.nanoTime();
        try (LocalSuite suite =
                LocalSuite.on(root, Path.of(System.getProperty("jieshui.home")), Ports.free(), System.out::println)) {
            suite.start();
            System.out.printf("suite ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
            SuiteClient client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
            new DistrictLoader(root.resolve("deploy/districts/500110"), client, System.out::println).load();
            new AcceptanceToFigure(client).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String report = submit(round);
            long before = figure();
            must(client.transition("water-office", "/reports/" + report + "/accept", null));
            long accepted = System.nanoTime();
            while (figure() == before) {
                Thread.onSpinWait();
            }
            long arrived = System.nanoTime();
            figure();
            if (round >= 0) {
                arrivals.addNanos(arrived - accepted);
                reads.addNanos(System.nanoTime() - arrived);
            }
        }
        System.out.println("acceptance to figure: " + arrivals);
        System.out.println("one read:             " + reads);
        System.out.printf("ratio of medians:     %.1f%n", (double) arrivals.median() / reads.median());
    }

    private String submit(int round) throws Exception {
        String code = run + "-" + (round + WARM_UP);
        JsonNode body = JSON.readTree(
                """
                {"period":"2023-06","basis":"ENTRIES","submit":true,
                 "entries":[{"code":"%s","name":"企业 %s","completedOn":"2023-06-10"}]}"""
                        .formatted(code, code));
        return must(client.post("reporter-500110-jjxxw", "/deliverables/" + DELIVERABLE + "/reports", body))
                .path("id")
                .asText();
    }

    private long figure() {
        return must(client.get("viewer", FIGURE)).path("actual").asLong();
    }

    private static JsonNode must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
