package cn.jieshui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adjusting and closing a plan tell the other services all that it commits to then, in order. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AdjustmentEventsTest {

    @Test
    void eachCarriesTheWholePlanInItsNewVersion() throws Exception {
        String plan = Adjusting.issuedPlan();
        Adjusting.adjust(plan, "\"2\"", "{\"part\": \"#-T11-D2\", \"population\": 40}")
                .then()
                .statusCode(201);
        Adjusting.closing(plan).then().statusCode(200);

        List<PublishedEvent> events = PublishedEvents.in("plan.v1").await(plan, 3);
        EventContract.of("plan.adjusted.v1").check(events.get(1), "/task-service");
        EventContract.of("plan.closed.v1").check(events.get(2), "/task-service");
        assertThat(events).extracting(PublishedEvent::version).containsExactly(2L, 3L, 4L);
        assertThat(events.get(1).data().get("state").asText()).isEqualTo("ISSUED");
        assertThat(events.get(2).data().get("state").asText()).isEqualTo("CLOSED");
        assertThat(events.get(0).data().findParents("population"))
                .filteredOn(part -> part.get("id").asText().equals(plan + "-T11-D2"))
                .allMatch(part -> part.at("/population/amount").isNull());
        assertThat(events.get(1).data().findParents("population"))
                .filteredOn(part -> part.get("id").asText().equals(plan + "-T11-D2"))
                .extracting(part -> part.at("/population/amount").asInt())
                .containsExactly(40);
        assertThat(events.get(1).data().get("deliverables"))
                .hasSameSizeAs(events.get(0).data().get("deliverables"));
    }
}
