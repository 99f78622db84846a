package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the scorecards said at an instant they say for ever. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ScorecardsThenTest {

    private static final String GREEN = "items[3].lead.binding.lights.GREEN.indicators";

    @Test
    void aCardOfThePastIsTheSameAfterLaterReports() {
        TestPlan plan = TestPlan.issued();
        String cards = SCORECARDS + "?plan=" + plan.id() + "&asOf=" + plan.period("03");
        String chapters = SCORECARDS + "/chapters?plan=" + plan.id() + "&asOf=" + plan.period("03");
        Figures.of(plan, "T09-D2", 3).awaitActual(null);
        String then = "&knownAt=" + Instant.now();
        String said = as("viewer").get(cards + then).asString();
        String saidOfAll = as("viewer").get(chapters + then).asString();
        assertThat(said).isEqualTo(as("viewer").get(cards).asString());
        assertThat(saidOfAll).isEqualTo(as("viewer").get(chapters).asString());

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        assertThat(as("viewer").get(cards + then).asString()).isEqualTo(said);
        assertThat(as("viewer").get(chapters + then).asString()).isEqualTo(saidOfAll);
        assertThat(read(cards).getList(GREEN)).containsExactly(plan.id("T09-D2"));
    }

    @Test
    void whatThePlanHasDroppedSinceIsStillCountedThen() {
        TestPlan plan = TestPlan.issued();
        String chapters = SCORECARDS + "/chapters?plan=" + plan.id();
        Figures.of(plan, "T14-D2", 12).awaitActual(null);
        String then = chapters + "&knownAt=" + Instant.now();
        String said = as("viewer").get(then).asString();

        plan.publish("plan.adjusted.v1", 4, json -> json.replace("\"kind\": \"MILESTONE\"", "\"kind\": \"ONGOING\""));
        Awaitility.await().until(() -> read(Api.INDICATORS + "/" + plan.id("T14-D2")) == null);

        assertThat(as("viewer").get(then).asString()).isEqualTo(said).contains(plan.id("T14-D2"));
        assertThat(as("viewer").get(chapters).asString()).doesNotContain(plan.id("T14-D2"));
    }

    @Test
    void cardsAreTaggedAsLongAsTheyAreTheSame() {
        TestPlan plan = TestPlan.issued();
        for (String path : new String[] {SCORECARDS, SCORECARDS + "/chapters"}) {
            String cards = path + "?plan=" + plan.id() + "&asOf=" + plan.period("03");
            String tag =
                    as("viewer").get(cards).then().statusCode(200).extract().header("ETag");
            as("viewer").header("If-None-Match", tag).get(cards).then().statusCode(304);
            as("viewer").header("If-None-Match", "\"1\"").get(cards).then().statusCode(200);
        }
        as("viewer")
                .get(SCORECARDS + "?plan=" + plan.id() + "&knownAt=never")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?knownAt"));
    }
}
