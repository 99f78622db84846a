package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Who holds a connection without using it loses it, and others are served meanwhile. */
@QuarkusTest
@TestProfile(SlowClientTest.Impatient.class)
class SlowClientTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments";

    @Test
    void aBodyThatTricklesIsGivenUp() {
        String id = newId();
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH, "HTTP/1.1", 500_000, id(id)));
            trickle(wire);
            Reply reply = wire.hear();

            assertThat(reply.status()).isEqualTo(408);
            assertThat(reply.problem()).isEqualTo("body-too-slow");
            assertThat(octetsSeen(id)).isLessThan(100);
        }
        assertThat(get(PATH + "/echo").status()).isEqualTo(200);
    }

    @Test
    void aHeadThatDoesNotEndIsGivenUp() {
        try (Wire wire = open()) {
            wire.say("GET " + PATH + " HTTP/1.1\r\nHost: loc");

            assertThat(wire.hear().status()).isEqualTo(408);
        }
    }

    @Test
    void aHeadThatTricklesIsGivenUp() {
        try (Wire wire = open()) {
            wire.say("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n");
            trickle(wire);

            assertThat(wire.hear().problem()).isEqualTo("head-too-slow");
        }
    }

    @Test
    void aSecondHeadThatTricklesIsGivenUpToo() {
        try (Wire wire = open()) {
            wire.say(Wire.head("GET", PATH + "/empty", "HTTP/1.1", 0, "Connection: keep-alive"));
            assertThat(wire.hearSome()).startsWith("HTTP/1.1 204");
            wire.say("GET ");
            trickle(wire);

            assertThat(wire.hear().status()).isEqualTo(408);
        }
    }

    @Test
    void aConnectionOnWhichNothingIsSaidIsGivenUp() {
        try (Wire wire = open()) {
            assertThat(wire.hearSome()).isEmpty();
        }
    }

    @Test
    void whoNeverReadsTheAnswerIsGivenUp() {
        String id = newId();
        try (Wire wire = open()) {
            wire.say(Wire.head("GET", PATH + "/endless", "HTTP/1.1", 0, id(id)));

            await().until(() -> Wire.get(portOfService(), "/gone/" + id).json().getBoolean("gone"));
        }
    }

    /** An octet now and then, until the other side has had enough of it. */
    private static void trickle(Wire wire) {
        try {
            await().pollInterval(100, TimeUnit.MILLISECONDS)
                    .atMost(1500, TimeUnit.MILLISECONDS)
                    .until(() -> {
                        wire.say(new byte[1]);
                        return false;
                    });
        } catch (ConditionTimeoutException said) {
            // it is the other side's turn
        }
    }

    private static int portOfService() {
        return URI.create(upstreamUrl()).getPort();
    }

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.routes.department.slow-body-grace", "1s",
                    "jieshui.gateway.head-timeout", "1s",
                    "quarkus.http.idle-timeout", "2s");
        }
    }
}
