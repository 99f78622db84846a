package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In a gateway of its own, which is told to stop at the end. */
@QuarkusTest
@TestProfile(EndsOfStreamsTest.OfItsOwn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndsOfStreamsTest extends EventsTest {

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    @Test
    @Order(1)
    void aStreamEndsWithItsTokenAndGoesOnWithTheNext() {
        String soonOver = tokenOf("v-" + area, List.of("viewer"), null, Duration.ofSeconds(4), area);
        Follower follower = follow("", soonOver, null);
        Publisher.accepted(area, deliverable(1), 1);
        follower.until(1);

        await().until(follower::isAtEnd);
        assertThat(follower.comments()).anyMatch(comment -> comment.contains("token has expired"));
        Publisher.accepted(area, deliverable(1), 2);
        assertThat(followFrom(follower.lastId()).until(1).versions()).containsExactly(2);
    }

    @Test
    @Order(2)
    void aGatewayThatStopsEndsItsStreamsWithAWordAndTakesNoNewOnes() {
        Follower follower = follow();

        stopping.fire(new ShutdownDelayInitiatedEvent());

        await().until(follower::isAtEnd);
        assertThat(follower.comments())
                .anyMatch(comment -> comment.contains("the gateway stops"))
                .doesNotContain("broken off");
        assertThat(follow().status()).isEqualTo(503);
    }

    public static class OfItsOwn implements QuarkusTestProfile {}
}
