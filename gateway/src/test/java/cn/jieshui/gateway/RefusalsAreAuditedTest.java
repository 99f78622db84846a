package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes no further than the door is in the door's own audit. */
@QuarkusTest
@TestProfile(GatewayAuditTest.BehindALoadBalancer.class)
class RefusalsAreAuditedTest extends GatewayAuditTest {

    @Test
    void aTokenThatIsNoneIsALineWithWhatIsWrongWithIt() {
        get(PATH + "?secret=s3cr3t", "Authorization: Bearer a.b.c", "X-Request-Id: login-1");

        JsonObject line = line();
        assertThat(line.getString("actor")).isEmpty();
        assertThat(line.getString("reason")).isEqualTo("invalid-token: FORM");
        assertThat(line.getInteger("status")).isEqualTo(401);
        assertThat(line.getString("outcome")).isEqualTo("REFUSED");
        assertThat(line.getString("requestId")).isEqualTo("login-1");
        assertThat(line.getString("operation")).isEqualTo("GET /api/v1/departments");
        assertThat(line.getString("target")).isEqualTo("GET " + PATH);
        assertThat(line.getInteger("times")).isEqualTo(1);
        assertThat(Instant.parse(line.getString("firstAt")))
                .isEqualTo(Instant.parse(line.getString("lastAt")))
                .isBeforeOrEqualTo(Instant.parse(line.getString("recordedAt")));
        assertThat(line.encode()).doesNotContain("a.b.c", "s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/v1/departments/../plans | Accept: */*                        | 400 | malformed-path
            GET    | /api/v1/departments/echo     | Host: a b                          | 400 | malformed-request
            GET    | /api/v1/departments/echo     | Authorization: Basic YTpi          | 401 | unauthenticated
            GET    | /operations/inbox            | Accept: */*                        | 404 | no-such-path
            TRACE  | /api/v1/departments/echo     | Accept: */*                        | 405 | method-not-allowed
            POST   | /api/v1/departments/echo     | Content-Length: 9000000            | 413 | body-too-large
            DELETE | /api/v1/events               | Accept: text/event-stream          | 405 | method-not-allowed
            GET    | /api/v1/events?area=990099   | Accept: text/event-stream          | 403 | area-is-not-the-callers
            GET    | /api/v1/webhooks/wh_none     | Accept: */*                        | 404 | no-such-webhook
            """)
    void whateverElseItRefusesIsALine(String method, String target, String header, int status, String reason) {
        assertThat(send(method, target, header).status()).isEqualTo(status);

        JsonObject line = line();
        assertThat(line.getInteger("status")).isEqualTo(status);
        assertThat(line.getString("reason")).isEqualTo(reason);
    }

    @Test
    void aHeadThatBecomesNoRequestIsALineToo() {
        try (Wire wire = Wire.open(door.getPort())) {
            Reply reply = wire.say("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                            + "\r\nAuthorization: Bearer " + "x".repeat(64 * 1024) + "\r\n\r\n")
                    .hear();

            JsonObject line = await().until(() -> with(reply.header("X-Request-Id")), Optional::isPresent)
                    .orElseThrow();
            assertThat(line.getInteger("status")).isEqualTo(431);
            assertThat(line.getString("reason")).isEqualTo("head-too-large");
            assertThat(line.getString("actor")).isEmpty();
            assertThat(line.getString("address"))
                    .as("what the load balancer says of it was not read")
                    .isEqualTo("127.0.0.1");
        }
    }

    private Optional<JsonObject> with(String requestId) {
        return all().stream()
                .filter(line -> line.getString("requestId").equals(requestId))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET %s HTTP/1.1; Transfer-Encoding: chunked; Content-Length: 5 | 400 | malformed-request
            GET /api/v1/plans/%%zz HTTP/1.1                                | 400 | malformed-path
            """)
    void soIsOneThatIsNotPlain(String head, int status, String reason) {
        String lines = head.formatted(PATH).replace("; ", "\r\n");
        try (Wire wire = Wire.open(door.getPort())) {
            wire.say(lines + "\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n\r\n")
                    .hear();
        }

        assertThat(line().getInteger("status")).isEqualTo(status);
        assertThat(line().getString("reason")).isEqualTo(reason);
    }

    @Test
    void whoIsKnownIsNamed() {
        as("reporter-500110-slj", "/api/v1/webhooks/wh_none");

        JsonObject line = line();
        assertThat(line.getString("actor")).isEqualTo("reporter-500110-slj");
        assertThat(line.getString("department")).isEqualTo("500110-slj");
        assertThat(line.getString("roles")).isEqualTo("reporter");
    }

    @Test
    void whatAServiceRefusesIsInItsOwnAudit() {
        assertThat(as("viewer", "/api/v1/departments/refuses").status()).isEqualTo(422);
        get(PATH, "Authorization: Bearer a.b.c");

        assertThat(lines(lines -> !lines.isEmpty())).hasSize(1);
    }

    @Test
    void theSameManyTimesInAShortTimeIsOneLineThatSaysHowOften() {
        for (int i = 0; i < 40; i++) {
            get(PATH, "Authorization: Bearer a.b.c");
        }

        var lines = lines(found -> times(found) == 40);
        assertThat(lines.size()).isLessThan(20);
        assertThat(Instant.parse(lines.get(0).getString("firstAt")))
                .isBefore(Instant.parse(lines.get(0).getString("lastAt")));
    }

    @Test
    void noHeaderOfTheClientBecomesALineOfItsOwn() {
        send("GET", "/api/v1/departments/%0aforged", "Authorization: Bearer " + Tokens.of("viewer"));

        assertThat(line().getString("target")).isEqualTo("GET /api/v1/departments/%0aforged");
    }
}
