package cn.jieshui.benchmarks;

import cn.jieshui.local.district.Answer;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Gives each of the 40 areas a plan with eight goals, defined by the measures; the plans come as events. */
final class BulkDistricts {

    static final int GOALS = 8;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteClient indicators;
    private final String kafka;

    /** @param indicators speaks to the indicator service itself: setting up is none of the door's business */
    BulkDistricts(SuiteClient indicators, String kafka) {
        this.indicators = indicators;
        this.kafka = kafka;
    }

    void measures() {
        for (String code : BulkRows.MEASURES) {
            ObjectNode measure = JSON.createObjectNode()
                    .put("code", code)
                    .put("name", code)
                    .put("unit", "m3")
                    .put("shape", "VALUE")
                    .put("frequency", "MONTH")
                    .put("source", "statistics")
                    .put("validFrom", "1000-01-01");
            must(indicators.put("statistics", "/measures/" + code, measure, null));
        }
    }

    void plans(int year) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            for (String area : BulkRows.AREAS) {
                producer.send(event(area, year)).get();
            }
        }
        for (String area : BulkRows.AREAS) {
            define(area + "-" + year);
        }
    }

    private void define(String plan) throws InterruptedException {
        for (int goal = 1; goal <= GOALS; goal++) {
            String path = "/indicators/" + plan + "-G" + goal;
            Answer current = indicators.get("viewer", path);
            while (current.status() == 404) {
                Thread.sleep(20);
                current = indicators.get("viewer", path);
            }
            ObjectNode card = JSON.createObjectNode();
            card.putObject("definition")
                    .put("value", BulkRows.MEASURES.get(goal - 1) + " + " + BulkRows.MEASURES.get(goal + 3))
                    .put("rule", "benchmark")
                    .put("source", "statistics")
                    .put("frequency", "MONTH");
            must(indicators.put("statistics", path, card, current.etag()));
        }
    }

    private static ProducerRecord<String, String> event(String area, int year) {
        String plan = area + "-" + year;
        ProducerRecord<String, String> event =
                new ProducerRecord<>("plan.v1", plan, plan(area, year).toString());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "plan.issued.v1",
                        "ce_source", "/task-service",
                        "ce_subject", plan,
                        "ce_time", "2024-01-10T08:00:00Z",
                        "content-type", "application/json",
                        "aggregateversion", "1")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static ObjectNode plan(String area, int year) {
        String id = area + "-" + year;
        ObjectNode plan = JSON.createObjectNode()
                .put("plan", id)
                .put("area", area)
                .put("year", year)
                .put("title", id)
                .put("state", "ISSUED")
                .put("version", 1)
                .put("issuedAt", "2024-01-10T08:00:00Z");
        plan.putArray("chapters");
        plan.putArray("deliverables");
        ArrayNode goals = plan.putArray("goals");
        for (int goal = 1; goal <= GOALS; goal++) {
            ObjectNode one = goals.addObject()
                    .put("id", id + "-G" + goal)
                    .put("code", "goal-" + goal)
                    .put("name", "goal " + goal)
                    .put("text", "goal " + goal)
                    .put("line", goal)
                    .put("modality", "BINDING")
                    .put("method", "SUM")
                    .put("pace", "LINEAR");
            one.putObject("target")
                    .put("comparator", "AT_MOST")
                    .put("amount", 1_000_000)
                    .put("unit", "m3");
        }
        return plan;
    }

    private static void must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }
}
