package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that are too large, too old, or no heads: told as problems, and never a request for a service. */
@QuarkusTest
class HeadShapesTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments/echo";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(65_536) + "\r\n\r\n",
                        431,
                        "head-too-large"),
                Arguments.of(
                        "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n" + "X: x\r\n".repeat(11_000) + "\r\n",
                        431,
                        "head-too-large"),
                Arguments.of(
                        "GET " + PATH + "?x=" + "x".repeat(20_000)
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        414,
                        "target-too-long"),
                Arguments.of(
                        "GET /" + "x/".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        414,
                        "target-too-long"),
                Arguments.of("GET " + PATH + "\r\n\r\n", 400, "malformed-request"),
                Arguments.of("GET " + PATH + " HTTP/2.7\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, null),
                Arguments.of("GET " + PATH + " HTTP/1.1x\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, null),
                Arguments.of("GET " + PATH + " HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "malformed-request"),
                Arguments.of(
                        "GET " + PATH + " HTTP/1.1\r\nHost: a\r\nHost: a\r\nConnection: close\r\n\r\n",
                        400,
                        "malformed-request"),
                Arguments.of(
                        "GET http://localhost" + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        400,
                        "malformed-path"),
                Arguments.of(
                        "G\u0000T " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, null),
                Arguments.of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, null));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String head, int status, String problem) {
        try (Wire wire = open()) {
            Reply reply = wire.say(head).hear();

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.problem()).isNotNull();
            if (problem != null) {
                assertThat(reply.problem()).isEqualTo(problem);
            }
            assertThat(reply.complete()).isTrue();
        }
    }

    @Test
    void anOldClientWithoutAHostIsServed() {
        String id = newId();
        try (Wire wire = open()) {
            String head = Wire.head("GET", PATH, "HTTP/1.0", 0, id(id)).replace("Host: localhost\r\n", "");
            assertThat(wire.say(head).hear().status()).isEqualTo(200);
        }
        assertThat(requestsSeen(id)).isEqualTo(1);
    }

    @Test
    void thousandsOfParametersPassAsOneRequest() {
        String id = newId();
        String target = PATH + "?" + "a&".repeat(1900);

        assertThat(get(target, id(id)).json().getString("uri")).isEqualTo(target);
        assertThat(requestsSeen(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE"})
    void aMethodIsWhatTheRequestLineSays(String header) {
        Reply reply = post(PATH + "?_method=DELETE", "_method=DELETE".getBytes(StandardCharsets.UTF_8), header);

        assertThat(reply.json().getString("method")).isEqualTo("POST");
        assertThat(reply.echoed(header.substring(0, header.indexOf(':')))).isNull();
    }
}
