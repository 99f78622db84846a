package cn.jieshui.system;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.district.Answer;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The one suite that all tests of this module share: started on free ports at first use, with the district loaded. */
final class RunningSuite {

    static final String PLAN = "500110-2023";

    private static final Path ROOT = Path.of(System.getProperty("jieshui.root"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningSuite running;

    private final LocalSuite suite;
    private final SuiteClient client;

    private RunningSuite() throws Exception {
        suite = LocalSuite.on(ROOT, home(), Ports.free(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        loadDistrict();
    }

    static synchronized RunningSuite get() {
        if (running == null) {
            try {
                running = new RunningSuite();
            } catch (Exception e) {
                throw new IllegalStateException("The suite did not start; the logs are in " + home().resolve("log"), e);
            }
        }
        return running;
    }

    private static Path home() {
        return Path.of(
                System.getProperty("jieshui.home"),
                String.valueOf(ProcessHandle.current().pid()));
    }

    /** Where each process writes its log. */
    static Path logs() {
        return home().resolve("log");
    }

    /** Loads the district's package and answers how many entries were written. */
    int loadDistrict() throws Exception {
        return new DistrictLoader(district(), client, System.out::println).load();
    }

    /** Where the project's files stand. */
    static Path root() {
        return ROOT;
    }

    static Path district() {
        return ROOT.resolve("deploy/districts/500110");
    }

    LocalSuite processes() {
        return suite;
    }

    SuiteClient client() {
        return client;
    }

    /** Every item of a list, following its cursors. */
    List<JsonNode> all(String client, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=20" + cursor;
            JsonNode body = ok(this.client.get(client, page));
            body.path("items").forEach(items::add);
            cursor = body.path("next").isTextual()
                    ? "&cursor=" + body.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /** One indicator's result at the end of a month, as a viewer sees it. */
    JsonNode compliance(String indicator, String asOf) {
        return all("viewer", "/compliance?plan=" + PLAN + "&asOf=" + asOf).stream()
                .filter(result -> result.path("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no result of " + indicator));
    }

    /** Reports named entries as done and submits the report; answers its path. */
    String report(String client, String deliverable, String period, String... codes) {
        String entries = StreamSupport.stream(List.of(codes).spliterator(), false)
                .map(code ->
                        "{\"code\":\"%s\",\"name\":\"名称 %s\",\"completedOn\":\"%s-10\"}".formatted(code, code, period))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        JsonNode body = json("{\"period\":\"%s\",\"basis\":\"ENTRIES\",\"submit\":true,\"entries\":[%s]}"
                .formatted(period, entries));
        Answer created = this.client.post(client, "/deliverables/" + deliverable + "/reports", body);
        return "/reports/" + ok(created).path("id").asText();
    }

    JsonNode accept(String report) {
        return ok(client.transition("water-office", report + "/accept", null));
    }

    static JsonNode ok(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A body that goes out character for character, for a parsed one loses what is wrong with it. */
    static JsonNode asWritten(String body) {
        return JSON.getNodeFactory().rawValueNode(new RawValue(body));
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}
