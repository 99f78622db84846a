package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/departments",
                "/api/v1/departments/resolve?name=%E5%8C%BA%E6%B0%B4%E5%88%A9%E5%B1%80&on=2023-01-01",
                "/api/v1/plans/500110-2023",
                "/api/v1/tasks?plan=500110-2023",
                "/api/v1/deliverables/500110-2023-T09-D2",
                "/api/v1/goals/500110-2023-G1",
                "/api/v1/reports",
                "/api/v1/measures",
                "/api/v1/measurements",
                "/api/v1/validation-rules/500110-water-use-jump",
                "/api/v1/indicators",
                "/api/v1/compliance/500110-2023-G1",
                "/api/v1/scorecards/chapters?plan=500110-2023",
                "/api/v1/schemes/500110-annual",
                "/api/v1/audit/task-service/entries?actor=water-office"
            })
    void passesTheOpenPathsOnAsTheyWereWritten(String target) {
        assertThat(get(target).json().getString("uri")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/planss", "/api/v1", "/api/v2/plans", "/metrics", "/q/metrics", "/q/dev", "/seen/x"})
    void knowsNoOtherPath(String target) {
        Reply reply = get(target);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("no-such-path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans/../../../seen/x",
                "/api/v1/plans/..",
                "/api/v1/plans/./x",
                "/api/v1/plans//x",
                "//seen/x",
                "/api/v1/plans/%2e%2e/x",
                "/api/v1/plans/%2E./x",
                "/api/v1/plans/..%2fx",
                "/api/v1/plans%2fx",
                "/api/v1/plans/%5cx",
                "/api/v1/plans;x/y",
                "/api/v1/plans/x;y=z",
                "/api/v1/plans/%3bx",
                "/api/v1/plans/%00",
                "/api/v1/plans/%0d%0aX-Evil:1",
                "/api/v1/plans/%c0%ae%c0%ae/x",
                "/api/v1/plans/%252e%252e/x",
                "/q/health/../metrics",
                "http://localhost/api/v1/plans",
                "*"
            })
    void refusesEveryPathThatReadsInTwoWays(String target) {
        Reply reply = get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed-path");
    }

    /** The server itself turns these away before any handler may look at them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans\\x", "/api/v1/plans/%zz", "/api/v1/plans/%2", "/api/v1/plans/^x"})
    void refusesWhatIsNoAddressAtAll(String target) {
        Reply reply = get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "GETT"})
    void servesTheUsualMethodsOnly(String method) {
        Reply reply = Wire.send(door.getPort(), method, "/api/v1/plans", new byte[0]);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.problem()).isEqualTo("method-not-allowed");
        assertThat(reply.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    }

    @Test
    void answersInChineseWhenNobodyCanReadTheLanguages() {
        for (String unreadable : new String[] {"-", "-,-;q=", "en;q=x", "x".repeat(2000)}) {
            assertThat(get("/nowhere", "Accept-Language: " + unreadable).header("Content-Language"))
                    .isEqualTo("zh-CN");
        }
    }

    @Test
    void tellsAProblemInChineseUnlessEnglishIsPreferred() {
        Reply chinese = get("/nowhere?token=secret");
        Reply english = get("/nowhere", "Accept-Language: fr, en-GB;q=0.9, zh;q=0.5");

        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.json().getString("title")).isEqualTo("路径不存在");
        assertThat(chinese.json().getString("detail")).isEqualTo("网关没有开放路径“/nowhere”。");
        assertThat(chinese.json().getString("instance")).isEqualTo("/nowhere");
        assertThat(chinese.json().getString("traceId")).hasSize(32);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().getString("title")).isEqualTo("No such path");
    }

    @Test
    void showsAPageToWhoOpensTheDoorInABrowser() {
        Reply page = get("/", "Authorization: ");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("节水工作要点管理").contains("/q/health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/asyncapi.yaml", "/docs/limits", "/openapi.yaml", "/docs/"})
    void showsWhatIntegratorsNeedToWhoHasNoTokenYet(String page) {
        assertThat(get(page, "Authorization: ").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/nothing", "/q/health/nothing", "/openapi/nothing", "/asyncapi.yaml/x"})
    void whatIsNotThereIsAProblemToo(String path) {
        Reply reply = get(path, "Authorization: ");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().getString("type")).endsWith("/no-such-path");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/openapi.json",
        "DELETE,/",
        "TRACE,/",
        "PUT,/docs/guide",
        "OPTIONS,/docs/",
        "POST,/q/health",
        "PATCH,/asyncapi.yaml"
    })
    void whatTheGatewayShowsIsReadOnly(String method, String path) {
        Reply reply = Wire.send(door.getPort(), method, path, new byte[0], "Authorization: ");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(reply.json().getString("type")).endsWith("/method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void answersProbesWithoutAToken(String probe) {
        assertThat(Wire.get(door.getPort(), probe, "Authorization: ").json().getString("status"))
                .isEqualTo("UP");
    }
}
