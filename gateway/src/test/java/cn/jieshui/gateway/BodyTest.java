package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyTest extends GatewayTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String PATH = "/api/v1/departments";
    private static final String IMPORT = "/api/v1/plans/import?area=500110&year=2023";

    @Test
    void carriesABodyUpToTheLimitWhole() {
        assertThat(post(PATH, new byte[MEGABYTE]).json().getInteger("octets")).isEqualTo(MEGABYTE);
    }

    @Test
    void refusesALongerOneBeforeTheServiceHearsOfIt() {
        String id = newId();
        Reply reply = post(PATH, new byte[MEGABYTE + 1], id(id));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("body-too-large");
        assertThat(reply.complete()).isTrue();
        assertThat(requestsSeen(id)).isZero();
    }

    @Test
    void refusesALongerOneInChunksWhenTheLimitIsPassed() {
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH, "HTTP/1.1", 0, "Transfer-Encoding: chunked"));
            for (int part = 0; part < 17; part++) {
                wire.sayChunk(new byte[MEGABYTE / 16]);
            }
            Reply reply = wire.hear();

            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.problem()).isEqualTo("body-too-large");
        }
    }

    @Test
    void leavesTheImportEnoughForTheServiceToJudgeItself() {
        assertThat(post(IMPORT, new byte[2 * MEGABYTE]).json().getInteger("octets"))
                .isEqualTo(2 * MEGABYTE);
        assertThat(post(IMPORT, new byte[2 * MEGABYTE + 1]).problem()).isEqualTo("body-too-large");
    }

    @Test
    void passesABodyOnAsItComes() {
        String id = newId();
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH, "HTTP/1.1", 0, "Transfer-Encoding: chunked", id(id)));
            wire.sayChunk(new byte[1000]);
            await().until(() -> octetsSeen(id) == 1000);
            wire.sayChunk(new byte[500]).say("0\r\n\r\n");

            assertThat(wire.hear().json().getInteger("octets")).isEqualTo(1500);
        }
    }

    @Test
    void asksForABodyThatWaitsToBeAskedFor() {
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH, "HTTP/1.1", 3, "Expect: 100-continue"));
            assertThat(wire.hearSome()).startsWith("HTTP/1.1 100");
            Reply reply = wire.say("abc").hear();

            assertThat(reply.json().getInteger("octets")).isEqualTo(3);
            assertThat(reply.echoed("Expect")).isNull();
        }
    }

    @Test
    void doesNotAskForABodyThatIsTooLarge() {
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH, "HTTP/1.1", 2 * MEGABYTE, "Expect: 100-continue"));

            assertThat(wire.hear().status()).isEqualTo(413);
        }
    }

    @Test
    void passesAnAnswerOnThatComesBeforeTheBodyWasRead() {
        try (Wire wire = open()) {
            wire.say(Wire.head("POST", PATH + "/early", "HTTP/1.1", 100_000)).say(new byte[10]);
            Reply reply = wire.hear();

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).isEqualTo("no need to read on");
            assertThat(reply.header("Connection")).isEqualTo("close");
        }
    }
}
