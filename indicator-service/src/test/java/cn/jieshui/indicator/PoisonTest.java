package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What cannot be understood is set aside, and the rest goes on. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PoisonTest {

    @Test
    void reportsThatSayNothingUsableAreSetAside() {
        TestPlan plan = TestPlan.issued();
        String[] contents = {
            "\"basis\": \"GUESS\"",
            "\"basis\": \"INCREMENT\", \"amount\": null",
            "\"basis\": \"INCREMENT\", \"amount\": \"many\"",
            "\"basis\": \"INCREMENT\", \"amount\": 1e999999999",
            "\"basis\": \"RATIO\", \"numerator\": 1",
            "\"basis\": \"ENTRIES\", \"entries\": [{\"name\": \"无编码\"}]",
            "\"basis\": \"ENTRIES\", \"entries\": [null]",
            "\"basis\": \"DONE\", \"completedOn\": \"2023-02-30\"",
            "\"basis\": null"
        };
        TestReport.on(plan, "T09-D2").increment("1").accepted();
        for (int i = 0; i < contents.length; i++) {
            TestReport.on(plan, "T09-D2").number(10 + i).with(contents[i]).accepted();
        }
        TestReport.on(plan, "T09-D2").number(30).period("13").increment("100").accepted();
        TestReport.on(plan, "T09-D2").number(2).period("04").increment("2").accepted();

        Figures.of(plan, "T09-D2", 4).awaitActual("3");
        assertThat(deadLetters(plan.id("T09-D2"))).isEqualTo(contents.length + 1);
    }

    @Test
    void plansThatContradictThemselvesAreSetAside() {
        TestPlan plan = TestPlan.issued();

        plan.publish("plan.adjusted.v1", 4, json -> json.replace("-G3\"", "-G1\""));
        plan.publish("plan.adjusted.v1", 5, json -> json.replace("\"m3\"", "\"gallon\""));
        plan.publish("plan.adjusted.v1", 6, json -> json.replace("220000000", "-1"));
        plan.publish("plan.adjusted.v1", 7, json -> json.replace("\"method\": \"SUM\"", "\"method\": null"));
        plan.publish("plan.adjusted.v1", 8, json -> json.replace("\"method\": \"SUM\"", "\"method\": \"MAGIC\""));
        plan.publish("plan.adjusted.v1", 9, json -> json.replace("\"id\": \"" + plan.id(), "\"id\": \"500110-1234"));
        plan.publish("plan.adjusted.v1", 10, json -> json.replace("\"year\": " + plan.year(), "\"year\": null"));
        plan.publish("plan.redesigned.v1", 11, json -> "{\"what\": \"ever\"}");
        plan.publish("plan.adjusted.v1", 12, json -> json.replace("用水总量\"", "全区用水总量\""));

        Awaitility.await().untilAsserted(() -> assertThat(
                        Api.read(Api.INDICATORS + "/" + plan.id("G1")).getString("name"))
                .isEqualTo("全区用水总量"));
        assertThat(deadLetters(plan.id())).isEqualTo(7);
        assertThat(Tables.count("select count(*) from indicator where plan = ?", plan.id()))
                .isEqualTo(7);
    }

    private static long deadLetters(String key) {
        return Tables.count("select count(*) from dead_letter where record_key = ?", key);
    }
}
