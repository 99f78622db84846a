package cn.jieshui.benchmarks;

import cn.jieshui.local.district.Answer;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long after an acceptance (HTTP 200) the new figure is readable through the gateway of the running suite, beside
 * what one read and what one bare Kafka record there and back take in the same run.
 *
 * <p>Each round corrects the report of the round before: one named entry becomes two, or two become one.
 */
public final class AcceptanceToFigure {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;
    private static final String DELIVERABLE = "500110-2023-T10-D2";
    private static final String DEPARTMENT = "500110-zfcxjw";
    private static final String MONTH = "2023-06";
    private static final String WATER_OFFICE = "water-office";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteClient suite;
    private final Rounds arrivals = new Rounds();
    private final Rounds reads = new Rounds();
    private final Rounds records = new Rounds();

    private AcceptanceToFigure(SuiteClient suite) {
        this.suite = suite;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        SuiteClient suite =
                new SuiteClient(System.getProperty("jieshui.gateway"), System.getProperty("jieshui.issuer"));
        try (KafkaRoundTrip kafka = new KafkaRoundTrip(System.getProperty("jieshui.kafka"))) {
            new AcceptanceToFigure(suite).measure(kafka);
        }
    }

    private void measure(KafkaRoundTrip kafka) {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long arrival = acceptanceToFigure();
            long read = time(this::figure);
            long record = time(kafka::once);
            if (round >= 0) {
                arrivals.addNanos(arrival);
                reads.addNanos(read);
                records.addNanos(record);
            }
        }
        System.out.printf("%d rounds after %d to warm up%n", ROUNDS, WARM_UP);
        System.out.println("acceptance to figure       " + arrivals);
        System.out.println("one read through the door  " + reads + arrivals.asRatioTo(reads));
        System.out.println("one bare Kafka record      " + records + arrivals.asRatioTo(records));
    }

    private long acceptanceToFigure() {
        JsonNode before = figure();
        String report = submit();
        must(suite.transition(WATER_OFFICE, "/reports/" + report + "/accept", null));
        long accepted = System.nanoTime();
        while (figure().equals(before)) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - accepted;
    }

    private static long time(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return System.nanoTime() - begin;
    }

    /** Reports one entry where there were two or none, else two. */
    private String submit() {
        JsonNode standing = accepted();
        ObjectNode body = JSON.createObjectNode()
                .put("period", MONTH)
                .put("basis", "ENTRIES")
                .put("submit", true);
        if (standing != null) {
            body.put("supersedes", standing.path("id").asText()).put("reason", "measurement of speed");
        }
        int entries = standing != null && standing.path("entries").size() == 1 ? 2 : 1;
        ArrayNode named = body.putArray("entries");
        for (int entry = 1; entry <= entries; entry++) {
            named.addObject()
                    .put("code", "BM-" + entry)
                    .put("name", "测速 " + entry)
                    .put("completedOn", MONTH + "-10");
        }
        String path = "/deliverables/" + DELIVERABLE + "/reports";
        return must(suite.post("reporter-" + DEPARTMENT, path, body)).path("id").asText();
    }

    private JsonNode accepted() {
        String path = "/reports?state=ACCEPTED&deliverable=" + DELIVERABLE + "&period=" + MONTH;
        JsonNode first = must(suite.get(WATER_OFFICE, path)).path("items").path(0);
        return first.isMissingNode() ? null : first;
    }

    /** What the compliance of the month says now. */
    private JsonNode figure() {
        for (JsonNode month :
                must(suite.get("viewer", "/compliance/" + DELIVERABLE)).path("months")) {
            if (month.path("asOf").asText().equals(MONTH)) {
                return month.path("actual");
            }
        }
        throw new IllegalStateException(DELIVERABLE + " has no result for " + MONTH);
    }

    private static JsonNode must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
