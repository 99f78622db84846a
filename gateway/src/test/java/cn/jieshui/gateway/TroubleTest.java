package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TroubleTest extends GatewayTest {

    @Test
    void saysThatAServiceDidNotAnswerInTime() {
        Reply reply = Assertions.assertTimeout(Duration.ofSeconds(3), () -> get("/api/v1/compliance/never"));

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.problem()).isEqualTo("upstream-timeout");
        assertThat(reply.json().getString("detail")).contains("indicator");
    }

    @Test
    void saysThatAServiceDidNotAnswerAWriteInTime() {
        assertThat(post("/api/v1/measurements/never", new byte[10_000]).status())
                .isEqualTo(504);
    }

    @Test
    void doesNotWaitForAConnectionThatNeverComesAbout() {
        Reply reply = Assertions.assertTimeout(Duration.ofSeconds(3), () -> get("/api/v1/deaf"));

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.problem()).isEqualTo("upstream-timeout");
    }

    @Test
    void neverPassesHalfAnAnswerOffAsAWholeOne() {
        Reply silent = get("/api/v1/compliance/half");
        Reply broken = get("/api/v1/compliance/breaks");

        assertThat(silent.complete()).isFalse();
        assertThat(broken.status() == 502 || !broken.complete()).isTrue();
    }

    @Test
    void saysThatAServiceIsNotThere() {
        Reply reply = get("/api/v1/absent");

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.problem()).isEqualTo("upstream-broken");
    }

    @Test
    void saysThatAServiceHungUp() {
        String read = newId();
        String write = newId();

        assertThat(get("/api/v1/forgetful/hangs-up", id(read)).status()).isEqualTo(502);
        assertThat(post("/api/v1/departments/hangs-up", new byte[3], id(write)).status())
                .isEqualTo(502);
        assertThat(requestsSeen(read)).isEqualTo(1);
        assertThat(requestsSeen(write)).isEqualTo(1);
    }

    @Test
    void readsAgainOnceWhenAUsedConnectionTurnsOutToBeClosed() {
        String again = newId();
        get("/api/v1/forgetful");
        Reply reply = get("/api/v1/forgetful", id(again));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(requestsSeen(again)).isEqualTo(2);
    }

    @Test
    void readsAgainOnceOnly() {
        String twice = newId();
        get("/api/v1/forgetful");
        Reply reply = get("/api/v1/forgetful/hangs-up", id(twice));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(requestsSeen(twice)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PUT", "PATCH"})
    void neverWritesAgainNotEvenWithoutABody(String method) {
        String once = newId();
        get("/api/v1/forgetful");
        Reply reply = Wire.send(door.getPort(), method, "/api/v1/forgetful", new byte[0], id(once));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(requestsSeen(once)).isEqualTo(1);
    }

    @Test
    void neverWritesAgain() {
        String once = newId();
        get("/api/v1/forgetful");
        Reply reply = post("/api/v1/forgetful", "x".getBytes(StandardCharsets.UTF_8), id(once));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(requestsSeen(once)).isEqualTo(1);
    }
}
