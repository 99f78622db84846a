package cn.jieshui.platform.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request can be followed through the services and into the events that it caused. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RequestIdsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void anIdThatIsGivenIsKept() {
        given().header("X-Request-Id", "door-17.a_b").get("/trial/rest").then().header("X-Request-Id", "door-17.a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<script>", "a;b", "请求"})
    void anIdThatIsNoneIsReplaced(String given) {
        given().header("X-Request-Id", given)
                .get("/trial/rest")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void everyRequestHasAnIdOfItsOwn() {
        assertThat(get("/nowhere").header("X-Request-Id"))
                .isNotEqualTo(get("/nowhere").header("X-Request-Id"));
    }

    @Test
    void aProblemNamesTheTraceOfTheCaller() {
        given().header("traceparent", PARENT).get("/nowhere").then().body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "4bf92f3577b34da6a3ce929d0e0e4736"
            })
    void aTraceThatIsNoneIsReplaced(String given) {
        given().header("traceparent", given)
                .get("/nowhere")
                .then()
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("traceId", not(equalTo(TRACE)));
    }

    @Test
    void theTraceGoesOnIntoTheEvent() {
        String subject = UUID.randomUUID().toString();

        given().contentType("application/json")
                .header("traceparent", PARENT)
                .post("/trial/told/" + subject)
                .then()
                .statusCode(204);

        assertThat(PublishedEvents.in("told.v1").await(subject, 1).get(0).headers())
                .containsEntry("traceparent", PARENT);
    }

    @Test
    void aTraceBeginsWhereNoneWasGiven() {
        String subject = UUID.randomUUID().toString();

        given().contentType("application/json")
                .post("/trial/told/" + subject)
                .then()
                .statusCode(204);

        assertThat(PublishedEvents.in("told.v1")
                        .await(subject, 1)
                        .get(0)
                        .headers()
                        .get("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }
}
