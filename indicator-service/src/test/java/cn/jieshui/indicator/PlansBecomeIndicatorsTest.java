package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PlansBecomeIndicatorsTest {

    @Test
    void goalsQuantifiedDeliverablesAndMilestonesAreIndicatorsInThePlansOrder() {
        TestPlan plan = TestPlan.issued();

        assertThat(ids(plan))
                .containsExactly(
                        plan.id("G1"),
                        plan.id("G3"),
                        plan.id("G6"),
                        plan.id("T09-D2"),
                        plan.id("T11-D2"),
                        plan.id("T14-D1"),
                        plan.id("T14-D2"));
    }

    @Test
    void anIndicatorSaysWhatThePlanSays() {
        TestPlan plan = TestPlan.issued();

        as("viewer")
                .get(INDICATORS + "/" + plan.id("T09-D2"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("QUANTIFIED"))
                .body("name", equalTo("区级节水型企业"))
                .body("target.comparator", equalTo("AT_LEAST"))
                .body("target.amount", equalTo(5))
                .body("target.stretch", equalTo(7))
                .body("target.writtenUnit", equalTo("家"))
                .body("chapter", equalTo(plan.id("C3")))
                .body("parties[1].role", equalTo("SUPPORT"));
        as("viewer")
                .header("If-None-Match", "\"1\"")
                .get(INDICATORS + "/" + plan.id("T09-D2"))
                .then()
                .statusCode(304);
    }

    @Test
    void aNewerVersionReplacesAndWhatItDropsIsGone() {
        TestPlan plan = TestPlan.issued();

        plan.publish("plan.adjusted.v1", 4, json -> json.replace("\"amount\": 5,", "\"amount\": 6,")
                .replace("\"MILESTONE\"", "\"ONGOING\""));

        Awaitility.await().untilAsserted(() -> assertThat(
                        read(INDICATORS + "/" + plan.id("T09-D2")).getInt("target.amount"))
                .isEqualTo(6));
        assertThat(read(INDICATORS + "/" + plan.id("T14-D2"))).isNull();
        as("viewer").get(INDICATORS + "/" + plan.id("T09-D2")).then().header("ETag", "\"2\"");
        as("viewer").get(INDICATORS + "/" + plan.id("G1")).then().header("ETag", "\"1\"");
    }

    @Test
    void anOlderVersionNeverOverwritesANewerOne() {
        TestPlan plan = TestPlan.drafted();
        plan.publish("plan.adjusted.v1", 5, json -> json.replace("\"amount\": 5,", "\"amount\": 6,"));
        plan.publish("plan.issued.v1", 4, json -> json);
        plan.publish("plan.issued.v1", 5, json -> json);
        plan.publish("plan.adjusted.v1", 6, json -> json.replace("\"amount\": 5,", "\"amount\": 6,")
                .replace("区级节水型企业", "又一版"));

        Awaitility.await().untilAsserted(() -> assertThat(
                        read(INDICATORS + "/" + plan.id("T09-D2")).getString("name"))
                .isEqualTo("又一版"));
        assertThat(read(INDICATORS + "/" + plan.id("T09-D2")).getInt("target.amount"))
                .isEqualTo(6);
    }

    @Test
    void aListComesInPagesWithACursor() {
        TestPlan plan = TestPlan.issued();

        var first = read(INDICATORS + "?limit=4&plan=" + plan.id());
        var second = read(INDICATORS + "?limit=4&plan=" + plan.id() + "&cursor=" + first.getString("next"));

        assertThat(first.getList("items.id")).hasSize(4).endsWith(plan.id("T09-D2"));
        assertThat(second.getList("items.id")).containsExactly(plan.id("T11-D2"), plan.id("T14-D1"), plan.id("T14-D2"));
        assertThat(second.getString("next")).isNull();
    }

    private static List<String> ids(TestPlan plan) {
        return read(INDICATORS + "?plan=" + plan.id()).getList("items.id");
    }
}
