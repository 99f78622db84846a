package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static cn.jieshui.task.Api.issuing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issuing a plan tells the other services all that it commits to, over the real broker. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PlanEventsTest {

    private int year;
    private String plan;

    @BeforeEach
    void aYearWithoutAPlan() {
        year = District.newYear();
        plan = "500110-" + year;
    }

    @Test
    void theEventKeepsTheContractAndCarriesTheWholePlan() throws Exception {
        Api.draft(year);
        String issuedAt = issuing(plan).path("issuedAt");

        PublishedEvent event = PublishedEvents.in("plan.v1").await(plan, 1).get(0);
        EventContract.of("plan.issued.v1").check(event, "/task-service");
        assertThat(event.subject()).isEqualTo(plan);
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.data().get("version").asLong()).isEqualTo(2);
        assertThat(event.data().get("issuedAt").asText()).isEqualTo(issuedAt);
        assertThat(event.data().get("chapters")).hasSize(7);
        assertThat(event.data().get("goals")).hasSize(8);
        assertThat(event.data().get("deliverables").findValuesAsText("kind"))
                .filteredOn("QUANTIFIED"::equals)
                .hasSize(21);
        assertThat(event.data().get("deliverables").findValuesAsText("kind"))
                .filteredOn("MILESTONE"::equals)
                .hasSize(10);
    }

    @Test
    void targetsPopulationsAndPartiesAreInIt() throws Exception {
        Api.draft(year);
        issuing(plan);

        JsonNode data = PublishedEvents.in("plan.v1").await(plan, 1).get(0).data();
        JsonNode enterprises = part(data.get("deliverables"), "T09-D2");
        assertThat(enterprises.at("/target/amount").decimalValue()).isEqualByComparingTo("5");
        assertThat(enterprises.at("/target/stretch").decimalValue()).isEqualByComparingTo("7");
        assertThat(enterprises.at("/method").asText()).isEqualTo("ITEMS");
        assertThat(enterprises.at("/chapter").asText()).isEqualTo(plan + "-C3");
        assertThat(enterprises.at("/line").asInt()).isEqualTo(29);
        assertThat(enterprises.at("/parties/0/department").asText()).isEqualTo("500110-jjxxw");
        assertThat(enterprises.at("/parties/0/role").asText()).isEqualTo("LEAD");
        JsonNode offices = part(data.get("deliverables"), "T11-D2");
        assertThat(offices.at("/population/name").asText()).isEqualTo("区级机关");
        assertThat(offices.at("/population/amount").isNull()).isTrue();
        JsonNode leakage = part(data.get("goals"), "G6");
        assertThat(leakage.at("/sameAs").asText()).isEqualTo(plan + "-T14-D1");
        assertThat(leakage.at("/target/amount").decimalValue()).isEqualByComparingTo("9");
    }

    @Test
    void whatAPersonHasSuppliedIsInItAndDraftsAreNobodysBusiness() throws Exception {
        Api.draft(year);
        ObjectNode body = body(plan);
        ((ObjectNode) body.at("/goals/7/population")).put("amount", 34);
        changing(plan, "\"1\"", body).then().statusCode(200);
        issuing(plan);

        PublishedEvent event = PublishedEvents.in("plan.v1").await(plan, 1).get(0);
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.data().at("/goals/7/population/amount").asInt()).isEqualTo(34);
        EventContract.of("plan.issued.v1").check(event, "/task-service");
        assertThat(PublishedEvents.in("plan.v1").of(plan)).hasSize(1);
    }

    private JsonNode part(JsonNode parts, String number) {
        return StreamSupport.stream(parts.spliterator(), false)
                .filter(part -> part.get("id").asText().equals(plan + "-" + number))
                .findFirst()
                .orElseThrow();
    }
}
