package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StreamRefusalsTest extends EventsTest {

    private static final String PATH = "/api/v1/events";

    @ParameterizedTest
    @CsvSource({
        "?type=compliance, ?type, not-an-event-type",
        "?type=*, ?type, not-an-event-type",
        "?type=secrets.*, ?type, not-an-event-type",
        "?type=compliance.*.v1, ?type, not-an-event-type",
        "?type=Compliance.*, ?type, not-an-event-type",
        "?type=, ?type, not-an-event-type",
        "?area=50011, ?area, not-an-area",
        "?area=500110&area=x, ?area, not-an-area",
        "?plan=500110, ?plan, not-a-plan",
        "?types=compliance.*, ?types, unknown-parameter"
    })
    void aFilterThatIsNotUnderstoodIsNamed(String query, String pointer, String code) {
        problem(400, PATH + query, "malformed-parameter")
                .body("errors[0].pointer", Matchers.equalTo(pointer))
                .body("errors[0].code", Matchers.equalTo(code))
                .body("errors[0].detail", Matchers.not(Matchers.emptyString()));
    }

    @Test
    void tooManyValuesAreRefused() {
        String query = "?area=500110" + "&area=500110".repeat(50);

        problem(400, PATH + query, "malformed-parameter").body("errors[0].code", Matchers.equalTo("too-many-values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "018f3c2e-7b1a-7c3d-9e4f-1234567890ab", "AQAAAAA", "水", "%00"})
    void aPositionThatNoGatewayHasGivenIsRefused(String id) {
        asking(viewer())
                .header("Last-Event-ID", id)
                .get(door.resolve(PATH))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", Matchers.equalTo("Last-Event-ID:"))
                .body("errors[0].code", Matchers.equalTo("malformed-event-id"));
    }

    @Test
    void whoHasNoTokenHearsNothing() {
        RestAssured.get(door.resolve(PATH)).then().statusCode(401);
    }

    @Test
    void whoHasNoRoleOfTheSuiteHearsNothing() {
        String stranger = tokenOf("stranger", List.of("cleaner"), area);

        asking(stranger)
                .get(door.resolve(PATH))
                .then()
                .statusCode(403)
                .body("type", Matchers.equalTo("https://jieshui.cn/problems/no-known-role"));
    }

    @Test
    void theEventsOfAForeignAreaAreRefused() {
        problem(403, PATH + "?area=" + area + "&area=999999", "area-is-not-the-callers")
                .body("detail", Matchers.containsString("999999"));
    }

    @Test
    void otherPathsMethodsAndFormsAreNotServed() {
        problem(404, PATH + "/1", "no-such-path");
        asking(viewer()).post(door.resolve(PATH)).then().statusCode(405).header("Allow", "GET");
        asking(viewer())
                .accept("application/json")
                .get(door.resolve(PATH))
                .then()
                .statusCode(406)
                .body("type", Matchers.endsWith("/not-acceptable"));
        asking(viewer()).body("x").get(door.resolve(PATH)).then().statusCode(413);
    }

    @Test
    void oneClientHasOnlySoManyStreamsAndGetsAPlaceBackWhenItClosesOne() {
        List<Follower> own =
                new ArrayList<>(IntStream.range(0, 4).mapToObj(each -> follow()).toList());
        Follower tooMuch = follow();

        assertThat(tooMuch.status()).isEqualTo(429);
        assertThat(tooMuch.header("Retry-After")).isEqualTo("5");
        assertThat(tooMuch.body().getString("type")).endsWith("/too-many-streams");
        assertThat(follow("", tokenOf("other-" + area, List.of("viewer"), area), null)
                        .status())
                .isEqualTo(200);

        own.get(0).close();
        await().until(() -> follow().status() == 200);
    }

    private ValidatableResponse problem(int status, String target, String code) {
        return asking(viewer())
                .get(door.resolve(target))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", Matchers.equalTo("https://jieshui.cn/problems/" + code));
    }

    private static RequestSpecification asking(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }
}
