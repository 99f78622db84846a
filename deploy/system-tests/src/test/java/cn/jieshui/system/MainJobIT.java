package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The main job from end to end: a department's report is accepted, and the indicator's year to date changes. */
class MainJobIT {

    private static final String ENTERPRISES = "500110-2023-T09-D2";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void twoEnterprisesAcceptedInMarchPutTheIndicatorOnPace() {
        String report = suite.report("reporter-500110-jjxxw", ENTERPRISES, "2023-03", "QY-001", "QY-002");

        suite.accept(report);

        RunningSuite.eventually()
                .untilAsserted(() -> assertThat(number(suite.compliance(ENTERPRISES, "2023-03"), "actual"))
                        .isEqualByComparingTo("2"));
        JsonNode march = suite.compliance(ENTERPRISES, "2023-03");
        assertThat(number(march, "pace")).isEqualByComparingTo("1.25");
        assertThat(march.path("light").asText()).isEqualTo("GREEN");
        assertThat(march.path("met").asText()).isEqualTo("OPEN");
        assertThat(suite.compliance(ENTERPRISES, "2023-02").path("light").asText())
                .isEqualTo("GREY");
    }

    static BigDecimal number(JsonNode result, String field) {
        assertThat(result.path(field).isNumber()).as(field + " in " + result).isTrue();
        return result.path(field).decimalValue();
    }
}
