package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures and definition cards that the district brings fit the goals of its plan. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DistrictPackageTest {

    private static final Path DISTRICT = Path.of("../deploy/districts/500110");

    private TestPlan plan;

    @BeforeEach
    void load() throws IOException {
        plan = TestPlan.issuedWithAllGoals();
        for (JsonNode measure : read("measures.json")) {
            ((ObjectNode) measure).put("validFrom", "1900-01-01");
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
    }

    @Test
    void aYearOfMeasurementsGivesEveryGoalItsFigure() {
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
        send("irrigation_water", "", "", "\"numerator\": 1548, \"denominator\": 3000", "万立方米");
        send("unconventional_water_use", "\"source\": \"reclaimed\"", "", "\"amount\": 60", "万立方米");
        send("unconventional_water_use", "\"source\": \"rainwater\"", "", "\"amount\": 24", "万立方米");
        base("G3", "\"numerator\": 220000000, \"denominator\": 60000000000");
        base("G4", "\"amount\": 0.003");

        check("G1", "216000000", "GREEN");
        check("G2", "3600000", "GREEN");
        check("G3", "26.363636", "GREEN");
        check("G4", "25", "GREEN");
        check("G5", "0.516", "GREEN");
        check("G6", "8.5", "GREEN");
        check("T14-D1", "8.5", "GREEN");
        check("G7", "840000", "YELLOW");
    }

    private void check(String indicator, String actual, String light) {
        Figures december = Figures.of(plan, indicator, 12);
        assertThat(december.actual()).as(indicator).isEqualTo(actual);
        assertThat(december.now().getString("light")).as(indicator).isEqualTo(light);
        assertThat(december.now().getString("completeness")).as(indicator).isEqualTo("COMPLETE");
        assertThat(december.now().getString("basis")).as(indicator).isEqualTo("MEASURES");
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

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(DISTRICT.resolve(file)));
    }
}
