package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind TLS heads are watched as they are without. */
@QuarkusTest
@TestProfile(TlsTest.Impatient.class)
@WithTestResource(value = ServerKey.class, scope = TestResourceScope.MATCHING_RESOURCES)
class TlsTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments";

    @TestHTTPResource(value = "/", tls = true)
    URI tls;

    private Wire openTls() {
        return Wire.open(ServerKey.trusting(), tls.getPort());
    }

    @Test
    void aBodyThatComesAfterItsHeadIsABody() {
        byte[] body = new byte[20_000];
        try (Wire wire = openTls()) {
            wire.say(Wire.head("POST", PATH + "/echo", "HTTP/1.1", body.length));
            wire.say(body);

            assertThat(wire.hear().status()).isEqualTo(200);
        }
    }

    @Test
    void aHeadOfTwoMindsIsRefused() {
        try (Wire wire = openTls()) {
            wire.say(Wire.head(
                            "POST", PATH + "/echo", "HTTP/1.1", 5, "Transfer-Encoding: chunked", "Content-Length: 5"))
                    .say("0\r\n\r\n");

            Reply reply = wire.hear();
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("malformed-request");
        }
    }

    @Test
    void aHeadThatDoesNotEndIsGivenUp() {
        try (Wire wire = openTls()) {
            wire.say("GET " + PATH + " HTTP/1.1\r\nHost: loc");

            assertThat(wire.hear().problem()).isEqualTo("head-too-slow");
        }
    }

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jieshui.gateway.head-timeout", "1s", "quarkus.http.test-ssl-port", "0");
        }
    }
}
