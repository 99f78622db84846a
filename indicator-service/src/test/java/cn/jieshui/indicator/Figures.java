package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.awaitility.Awaitility;

/** The result of an indicator at a month, read over HTTP and awaited. */
record Figures(TestPlan plan, String indicator, int month) {

    static Figures of(TestPlan plan, String indicator, int month) {
        return new Figures(plan, indicator, month);
    }

    /** Gives an indicator a definition card. @param formulas members of the card, such as {@code "value": "…"} */
    static void define(TestPlan plan, String indicator, String formulas) {
        Api.sending("statistics", "{\"definition\": {" + formulas + "}}")
                .header("If-Match", "*")
                .put(Api.INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(200);
    }

    /** The result now; its members are read by their names. */
    JsonPath now() {
        JsonPath all = Api.read(COMPLIANCE + "/" + plan.id(indicator));
        if (all == null) {
            return null;
        }
        all.setRootPath("months[" + (month - 1) + "]");
        return all;
    }

    /** Waits until the actual is this amount; null stands for none. */
    JsonPath awaitActual(String amount) {
        Awaitility.await().untilAsserted(() -> assertThat(actual()).isEqualTo(amount));
        return now();
    }

    /** Written in full; null when there is none. */
    String actual() {
        return amount("actual");
    }

    String amount(String member) {
        JsonPath result = now();
        assertThat(result).as("results of " + plan.id(indicator)).isNotNull();
        Object value = result.get(member);
        return value == null
                ? null
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
