package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerTest extends GatewayTest {

    @Test
    void passesTheProblemsOfServicesOnAsTheyAre() {
        Reply reply = post("/api/v1/reports/refuses", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("period-already-reported");
        assertThat(reply.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void namesWhatWasCreatedWithoutTheAddressOfTheService() {
        Reply reply = get("/api/v1/departments/created");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/departments/500110-slj");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void passesAnswersWithoutABodyOnWithoutOne() {
        Reply empty = get("/api/v1/departments/empty");
        Reply unchanged = get("/api/v1/departments/unchanged");
        Reply head = Wire.send(door.getPort(), "HEAD", "/api/v1/departments/created", new byte[0]);

        assertThat(empty.status()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.header("Transfer-Encoding")).isNull();
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo("\"7\"");
        assertThat(unchanged.header("Transfer-Encoding")).isNull();
        assertThat(head.status()).isEqualTo(201);
        assertThat(head.header("Content-Length")).isEqualTo("2");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void keepsAConnectionForTheNextRequest() {
        try (Wire wire = open()) {
            String first = Wire.head("GET", "/api/v1/departments/empty", "HTTP/1.1", 0, "Connection: keep-alive");
            assertThat(wire.say(first).hearSome()).startsWith("HTTP/1.1 204");
            assertThat(wire.say(first).hearSome()).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void sendsNoChunksToAClientThatKnowsNone() {
        try (Wire wire = open()) {
            Reply reply = wire.say(Wire.head("GET", "/api/v1/departments/chunked", "HTTP/1.0", 0))
                    .hear();

            assertThat(reply.header("Transfer-Encoding")).isNull();
            assertThat(reply.body()).isEqualTo("in chunks");
        }
    }

    @Test
    void passesTheBeginningOnBeforeTheServiceIsDone() {
        try (Wire wire = open()) {
            wire.say(Wire.head("GET", "/api/v1/departments/half", "HTTP/1.1", 0));
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().contains("the beginning")) {
                heard.append(wire.hearSome());
            }
            assertThat(heard).startsWith("HTTP/1.1 200");
        }
    }
}
