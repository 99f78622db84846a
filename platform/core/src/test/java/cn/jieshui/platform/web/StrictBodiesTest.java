package cn.jieshui.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON taken at its word, and what is not taken pointed at, however deep it stands. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class StrictBodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\": \"1\"            | /lines/1/amount | wrong-type",
                "\"amount\": 1e3              | /lines/1/amount | exponent",
                "\"amount\": 1234567890123456789012345678901 | /lines/1/amount | too-many-digits",
                "\"amount\": 0.1234567890123  | /lines/1/amount | too-many-digits",
                "\"amount\": NaN              | /lines/1 | not-json",
                "\"amount\": true             | /lines/1/amount | wrong-type",
                "\"amount\": {}               | /lines/1/amount | wrong-type",
                "\"amount\": null             | /lines/1/amount | not-null",
                "\"amount\": 1, \"count\": 1.5         | /lines/1/count | wrong-value",
                "\"amount\": 1, \"count\": \"1\"       | /lines/1/count | wrong-type",
                "\"amount\": 1, \"count\": 3000000000  | /lines/1/count | wrong-type",
                "\"amount\": 1, \"done\": 1            | /lines/1/done  | wrong-value",
                "\"amount\": 1, \"done\": \"true\"     | /lines/1/done  | wrong-type",
                "\"amount\": 1, \"on\": \"2023-6-1\"   | /lines/1/on    | not-a-date",
                "\"amount\": 1, \"on\": \"9999-01-01\" | /lines/1/on    | not-a-date",
                "\"amount\": 1, \"on\": [2023, 6, 1]   | /lines/1/on    | wrong-type",
                "\"amount\": 1, \"at\": \"2023-06-01T08:00:00\" | /lines/1/at | not-an-instant",
                "\"amount\": 1, \"at\": 1685577600              | /lines/1/at | wrong-type",
                "\"amount\": 1, \"amount\": 2 | /lines/1/amount | duplicate-member",
                "\"amount\": 1, \"more\": 2   | /lines/1/more   | unknown-member",
                "\"amount\": 1, \"a\\u0000b\": 2 | /lines/1/a\uFFFDb | unknown-member",
                "\"amount\": 1,               | /lines/1        | not-json",
            })
    void aMemberAtFaultIsPointedAt(String members, String pointer, String reason) {
        post("{\"lines\": [{\"amount\": 1}, {" + members + "}]}")
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(reason));
    }

    @Test
    void whatGoesBeyondTheParsersLimitsIsRefused() {
        post("{\"lines\": [{\"amount\": 1, \"extra\": " + "[".repeat(1_500) + "]".repeat(1_500) + "}]}")
                .statusCode(400)
                .body("errors[0].code", equalTo("beyond-limits"));
        post("{\"lines\": [{\"amount\": " + "1".repeat(5_000) + "}]}")
                .statusCode(400)
                .body("errors[0].code", equalTo("beyond-limits"));
    }

    @Test
    void amountsComeBackAsTheyWereWritten() {
        String body = post("""
                {"lines": [{"amount": 220000000}, {"amount": 0.5118}, {"amount": -0.10}]}""").statusCode(200).extract().asString();

        assertThat(body)
                .contains("\"amount\":220000000,")
                .contains("\"amount\":0.5118,")
                .contains("\"amount\":-0.10,");
    }

    @Test
    void anInstantMayComeWithAnyOffset() {
        post("{\"lines\": [{\"amount\": 1, \"at\": \"2023-06-01T08:00:00+08:00\"}]}")
                .statusCode(200)
                .body("lines[0].at", equalTo("2023-06-01T00:00:00Z"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/trial/sheets")
                .then();
    }
}
