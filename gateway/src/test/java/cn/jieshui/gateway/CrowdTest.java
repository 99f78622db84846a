package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Against a service that takes two requests at a time and lets one wait, and is stuck. */
@QuarkusTest
class CrowdTest extends GatewayTest {

    private final List<Wire> crowd = new ArrayList<>();

    private Wire join() {
        String id = newId();
        Wire wire = open().say(Wire.head("GET", "/api/v1/tasks/never", "HTTP/1.1", 0, id(id)));
        crowd.add(wire);
        return wire;
    }

    private void fillTheService() {
        for (int each = 0; each < 2; each++) {
            String id = newId();
            crowd.add(open().say(Wire.head("GET", "/api/v1/tasks/never", "HTTP/1.1", 0, id(id))));
            await().until(() -> requestsSeen(id) == 1);
        }
    }

    @AfterEach
    void disperse() {
        crowd.forEach(Wire::close);
        // the gateway gives up what nobody waits for, so the service has room again
        await().until(() -> get("/api/v1/tasks/echo").status() == 200);
    }

    @Test
    void turnsAwayWhoWaitsTooLong() {
        fillTheService();
        Reply reply = join().hear();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("upstream-busy");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void turnsAwayAtOnceWhoWouldWaitBehindOthers() {
        fillTheService();
        Wire one = join();
        Wire other = join();

        assertThat(one.hear().status()).isEqualTo(503);
        assertThat(other.hear().status()).isEqualTo(503);
    }

    @Test
    void servesTheOtherServicesMeanwhile() {
        fillTheService();
        join();
        join();

        Reply reply = Assertions.assertTimeout(Duration.ofSeconds(1), () -> get("/api/v1/departments/echo"));
        assertThat(reply.status()).isEqualTo(200);
    }
}
