package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments/echo";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void keepsHopByHopHeadersAndThoseThatConnectionNamesFromTheService() {
        Reply reply = get(
                PATH,
                "Connection: close",
                "Connection: X-Private",
                "X-Private: mine",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Trailer: X-Sum",
                "Proxy-Authorization: Basic eDp5",
                "Proxy-Connection: keep-alive",
                "X-Public: ours");

        for (String name : new String[] {
            "X-Private", "Keep-Alive", "TE", "Trailer", "Proxy-Authorization", "Proxy-Connection", "Connection"
        }) {
            assertThat(reply.echoed(name)).as(name).isNull();
        }
        assertThat(reply.echoed("X-Public")).isEqualTo("ours");
    }

    @Test
    void keepsHopByHopHeadersOfTheServiceFromTheClient() {
        Reply reply = get("/api/v1/departments/chatty");

        for (String name :
                new String[] {"X-Secret", "Keep-Alive", "Proxy-Authenticate", "Trailer", "Upgrade", "Server"}) {
            assertThat(reply.header(name)).as(name).isNull();
        }
        assertThat(reply.header("X-Kept")).isEqualTo("yes");
    }

    @Test
    void saysItselfWhoTheClientIsAndHowItCalled() {
        Reply reply = get(
                PATH,
                "Host: water.example.cn:8443",
                "X-Forwarded-For: 10.9.8.7",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Real-IP: 10.9.8.7",
                "Forwarded: for=10.9.8.7");

        assertThat(reply.echoed("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(reply.echoed("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(reply.echoed("X-Forwarded-Host")).isEqualTo("water.example.cn:8443");
        assertThat(reply.echoed("Forwarded")).isEqualTo("for=127.0.0.1;proto=http;host=\"water.example.cn:8443\"");
        assertThat(reply.echoed("X-Forwarded-Prefix")).isNull();
        assertThat(reply.echoed("X-Real-IP")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "X-Auth-Request-Email",
                "X-Remote-User",
                "Remote-User",
                "X-Roles",
                "X-Department",
                "X-Jieshui-Caller",
                "X_Forwarded_For",
                "X-HTTP-Method-Override",
                "X-Original-URL"
            })
    void dropsHeadersThatClaimAnIdentityOrAnotherRequest(String name) {
        assertThat(get(PATH, name + ": admin").echoed(name)).isNull();
    }

    @Test
    void passesTheTokenAndOrdinaryHeadersOn() {
        Reply reply = get(PATH, "If-Match: \"3\"", "Idempotency-Key: k-1", "Accept-Language: en");

        assertThat(reply.echoed("Authorization")).startsWith("Bearer ey");
        assertThat(reply.echoed("If-Match")).isEqualTo("\"3\"");
        assertThat(reply.echoed("Idempotency-Key")).isEqualTo("k-1");
        assertThat(reply.echoed("Accept-Language")).isEqualTo("en");
    }

    @Test
    void keepsAWellFormedRequestIdAndTraceAndMakesThemOtherwise() {
        Reply kept = get(PATH, id("order-66.a_B"), "traceparent: " + TRACE, "tracestate: a=b");
        Reply made = get(PATH, id("two words"), "traceparent: 00-0-0-01", "tracestate: a=b");

        assertThat(kept.echoed("X-Request-Id")).isEqualTo("order-66.a_B");
        assertThat(kept.echoed("traceparent")).isEqualTo(TRACE);
        assertThat(kept.echoed("tracestate")).isEqualTo("a=b");
        assertThat(kept.all("X-Request-Id")).containsExactly("order-66.a_B");
        assertThat(made.echoed("X-Request-Id")).matches("[0-9a-f]{32}").isEqualTo(made.header("X-Request-Id"));
        assertThat(made.echoed("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(made.echoed("tracestate")).isNull();
    }

    @Test
    void answersWithOneRequestIdEvenIfTheServiceHasAnother() {
        assertThat(get("/api/v1/departments/chatty", id("mine")).all("X-Request-Id"))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "h2c", "TLS/1.0"})
    void upgradesToNothing(String protocol) {
        Reply reply = get(
                PATH,
                "Connection: close",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: " + protocol,
                "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.echoed("Upgrade")).isNull();
        assertThat(reply.echoed("HTTP2-Settings")).isNull();
    }

    @Test
    void readsOnlyHeadsThatCanBeUnderstoodInOneWay() {
        assertThat(get(PATH, "Host: a", "Host: b").problem()).isEqualTo("malformed-request");
        assertThat(get(PATH, "Host: a/b@c").problem()).isEqualTo("malformed-request");
        assertThat(get(PATH, "Authorization: Bearer a", "Authorization: Bearer b")
                        .problem())
                .isEqualTo("malformed-request");
        assertThat(post(PATH, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII), "Transfer-Encoding: gzip, chunked")
                        .problem())
                .isEqualTo("malformed-request");
    }
}
