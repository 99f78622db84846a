package cn.jieshui.platform.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a request ends, the caller gets a problem that tells nothing of the inside. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ProblemAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/trial/nowhere", "/trial/sheets/1/2", "/api/v1/nothing"})
    void anAddressWithoutAResourceIsNotFound(String path) {
        problem(get(path), 404, "not-found").body("instance", equalTo(path));
        problem(given().auth().oauth2(Tokens.of("viewer")).get(path), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotTakenIsRefused() {
        problem(given().delete("/trial/sheets"), 405, "method-not-allowed");
    }

    @Test
    void aMediaTypeThatCannotBeGivenIsRefused() {
        problem(given().accept("application/xml").get("/trial/rest"), 406, "not-acceptable");
    }

    @Test
    void aMediaTypeThatIsNotTakenIsRefused() {
        problem(
                given().contentType("application/xml").body("<a/>").post("/trial/sheets"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-,-;q=", "en;q=x", ",", "x-"})
    void languagesThatNobodyCanReadAreAsNone(String unreadable) {
        Response answer = given().header("Accept-Language", unreadable).get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "nonsense", "a/b/c", "*/*", "a/b;", "/"})
    void aMediaTypeThatNobodyCanReadIsNotTaken(String unreadable) {
        problem(sent(unreadable).body(new byte[] {'{', '}'}).post("/trial/sheets"), 415, "unsupported-media-type");
        assertThat(sent(unreadable).get("/trial/rest").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification sent(String contentType) {
        return given().auth().oauth2(Tokens.of("viewer")).header("Content-Type", contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/%c0%ae", "/trial/sheets%00"})
    void anAddressThatIsNoneIsRefusedToo(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "checked", "sql", "error"})
    void aFailureTellsNothingOfTheInside(String how) {
        Response answer = get("/trial/failures/" + how);

        problem(answer, 500, "failure").body("title", equalTo("内部错误"));
        assertThat(answer.asString())
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("cn.jieshui.platform")
                .doesNotContain("42P01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/unwritable", "/trial/broken-rule"})
    void anAnswerThatCannotBeGivenIsTheServicesOwnFault(String path) {
        Response answer = get(path);

        problem(answer, 500, "failure");
        assertThat(answer.asString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"stale", "unique"})
    void aLostRaceIsAConflict(String how) {
        problem(get("/trial/failures/" + how), 409, "concurrent-change");
    }

    @ParameterizedTest
    @CsvSource({"unreachable", "exhausted", "no-connection"})
    void whatCannotBeReachedIsToBeAskedAgainLater(String how) {
        Response answer = get("/trial/failures/" + how);

        problem(answer, 503, "unavailable").header("Retry-After", "2");
        assertThat(answer.asString()).doesNotContain("secret");
    }

    private static ValidatableResponse problem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .body("type", equalTo("https://jieshui.cn/problems/" + type))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
