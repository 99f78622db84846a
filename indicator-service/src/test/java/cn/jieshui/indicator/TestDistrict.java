package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The measures and definition cards that the district brings, for a plan that has its goals. */
record TestDistrict(TestPlan plan) {

    private static final Path DISTRICT = Path.of("../deploy/districts/500110");

    /** Over HTTP, as it is loaded when the suite starts. */
    TestDistrict loaded() throws IOException {
        for (JsonNode measure : read("measures.json")) {
            ((ObjectNode) measure).put("validFrom", "1000-01-01");
            assertThat(sending("statistics", measure.toString())
                            .put(MEASURES + "/" + measure.path("code").asText())
                            .statusCode())
                    .as(measure.path("code").asText())
                    .isIn(201, 428);
        }
        for (JsonNode rule : read("validation-rules.json")) {
            assertThat(sending("statistics", rule.toString())
                            .put(RULES + "/" + rule.path("code").asText())
                            .statusCode())
                    .as(rule.path("code").asText())
                    .isIn(201, 428);
        }
        for (JsonNode card : read("indicators.json")) {
            String indicator = plan.id(((ObjectNode) card).remove("indicator").asText());
            sending("water-office", card.toString())
                    .header("If-Match", "*")
                    .put(INDICATORS + "/" + indicator)
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    /** A year in which everything is measured that the cards read, and the base values of the reductions. */
    void measured() {
        for (int month = 1; month <= 12; month++) {
            String period = "%02d".formatted(month);
            for (String sector : new String[] {"agriculture", "industry", "domestic", "ecology"}) {
                send("water_use", "\"sector\": \"" + sector + "\"", period, "\"amount\": 450", "万立方米");
            }
            send("groundwater_use", "", period, "\"amount\": 30", "万立方米");
            send("water_supplied", "", period, "\"amount\": 200", "万立方米");
            send("water_billed", "", period, "\"amount\": 183", "万立方米");
        }
        for (String quarter : new String[] {"Q1", "Q2", "Q3", "Q4"}) {
            send("gdp", "", quarter, "\"amount\": 200", "亿元");
            send("industrial_value_added", "", quarter, "\"amount\": 60", "亿元");
        }
        measuredOnce();
        base("G3", "\"numerator\": 220000000, \"denominator\": 60000000000");
        base("G4", "\"amount\": 0.003");
    }

    private void measuredOnce() {
        scheme("large", "0", "0");
        scheme("medium", "900", "1700");
        scheme("small", "600", "1210.5");
        scheme("well", "48", "89.5");
        correct("resident_meters", "0.6");
        correct("pipe_length", "-0.35");
        correct("pressure", "0.5");
        correct("frost_depth", "0");
        send("unconventional_water_use", "\"source\": \"reclaimed\"", "", "\"amount\": 60", "万立方米");
        send("unconventional_water_use", "\"source\": \"rainwater\"", "", "\"amount\": 24", "万立方米");
    }

    private void scheme(String kind, String net, String gross) {
        String amounts = "\"numerator\": %s, \"denominator\": %s".formatted(net, gross);
        send("irrigation_scheme_water", "\"scheme\": \"" + kind + "\"", "", amounts, "万立方米");
    }

    private void correct(String correction, String percent) {
        send("leakage_correction", "\"correction\": \"" + correction + "\"", "", "\"amount\": " + percent, "%");
    }

    private void send(String measure, String dimension, String period, String amount, String unit) {
        String body = """
                {"measure": "%s", "dimension": {%s}, "area": "500110", "period": "%s", %s, "unit": "%s"}""".formatted(measure, dimension, plan.period(period), amount, unit);
        sending("statistics", body).post(MEASUREMENTS).then().statusCode(201);
    }

    private void base(String goal, String amounts) {
        sending("water-office", "{\"year\": 2020, \"source\": \"2020年统计\", " + amounts + "}")
                .post(INDICATORS + "/" + plan.id(goal) + "/base-values")
                .then()
                .statusCode(201);
    }

    static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(DISTRICT.resolve(file)));
    }
}
