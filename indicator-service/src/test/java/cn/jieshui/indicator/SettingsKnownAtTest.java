package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How things were computed and judged at an instant, and what was made of them, is told whatever was set since. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SettingsKnownAtTest {

    @Test
    void anIndicatorIsDefinedAsItWasThen() {
        TestPlan plan = TestPlan.issued();
        TestMeasure first = TestMeasure.monthlyVolume().created();
        TestMeasure second = TestMeasure.monthlyVolume().created();
        String before = "knownAt=" + Instant.now();
        Figures.define(plan, "G1", "\"value\": \"" + first.code() + "\"");
        String then = "knownAt=" + Instant.now();
        Figures.define(plan, "G1", "\"value\": \"" + second.code() + "\"");
        String one = INDICATORS + "/" + plan.id("G1");
        String list = INDICATORS + "?plan=" + plan.id();

        assertThat(read(one + "?" + before).getString("definition")).isNull();
        assertThat(read(one + "?" + then).getString("definition.value")).isEqualTo(first.code());
        assertThat(read(one).getString("definition.value")).isEqualTo(second.code());
        assertThat(read(list + "&" + before).getString("items[0].definition")).isNull();
        assertThat(read(list + "&" + then).getString("items[0].definition.value"))
                .isEqualTo(first.code());
        assertThat(read(list).getString("items[0].definition.value")).isEqualTo(second.code());
        String tag = as("viewer").get(one + "?" + then).header("ETag");
        as("viewer").header("If-None-Match", tag).get(one + "?" + then).then().statusCode(304);
    }

    @Test
    void whatThePlanHasDroppedSinceIsStillListedPageByPage() {
        TestPlan plan = TestPlan.issued();
        String list = INDICATORS + "?plan=" + plan.id() + "&knownAt=" + Instant.now();
        plan.publish("plan.adjusted.v1", 4, json -> json.replace("\"kind\": \"MILESTONE\"", "\"kind\": \"ONGOING\""));
        Awaitility.await().until(() -> read(INDICATORS + "/" + plan.id("T14-D2")) == null);

        JsonPath first = read(list + "&limit=5");
        JsonPath rest = read(list + "&cursor=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(5);
        assertThat(rest.getList("items.id")).hasSize(2).contains(plan.id("T14-D2"));
    }

    @Test
    void baseValuesAreThoseThatStoodThen() {
        TestPlan plan = TestPlan.issued();
        String path = INDICATORS + "/" + plan.id("G3") + "/base-values";
        String value = "{\"year\": 2020, \"amount\": %s, \"source\": \"统计年鉴\"%s}";
        sending("statistics", value.formatted("0.01", "")).post(path).then().statusCode(201);
        String then = path + "?knownAt=" + Instant.now();
        sending(
                        "statistics",
                        value.formatted(
                                "0.02", ", \"supersedes\": \"" + plan.id("G3") + "-B2020-R1\", \"reason\": \"年鉴修订\""))
                .post(path)
                .then()
                .statusCode(201);

        assertThat(read(then).getString("items[0].amount")).isEqualTo("0.01");
        assertThat(read(path).getString("items[0].amount")).isEqualTo("0.02");
    }

    @Test
    void goalsOfManyYearsAreWhatTheyWereThen() {
        TestPlan plan = TestPlan.drafted();
        String before = "&knownAt=" + Instant.now();
        plan.issue();
        plan.awaitKnown();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue.of(use, plan.period("06"), "100", "万方").accepted();
        String goals = COMPLIANCE + "/goals?goal=total-water-use&year=" + plan.year();
        String then = "&knownAt=" + Instant.now();
        TestValue.of(use, plan.period("06"), "300", "万方")
                .correcting("500110-" + use.code() + "-" + plan.period("06") + "-R1", "漏报")
                .accepted();

        assertThat(read(goals + before).getList("items")).isEmpty();
        assertThat(read(goals + then).getInt("items[0].months[5].actual")).isEqualTo(1_000_000);
        assertThat(read(goals).getInt("items[0].months[5].actual")).isEqualTo(3_000_000);
        assertThat(read(COMPLIANCE + "/goals?goal=total-water-use" + then + "&limit=1")
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void scoresAreByTheSchemeAndTheStatementsOfThen() {
        TestPlan plan = TestPlan.issued();
        TestScheme scheme = TestScheme.drafted();
        String scores =
                SCORECARDS + "/scores?plan=" + plan.id() + "&asOf=" + plan.period("12") + "&scheme=" + scheme.code();
        String before = "&knownAt=" + Instant.now();
        scheme.put("water-office").then().statusCode(201);
        self(plan, scheme, "90", "").then().statusCode(201);
        String then = "&knownAt=" + Instant.now();
        String said = as("viewer").get(scores + then).asString();
        scheme.with("节水考核办法", "修订的考核办法").put("water-office", "*").then().statusCode(200);
        String first = read(scores).getString("items[3].selfScore.id");
        self(plan, scheme, "95", ", \"supersedes\": \"" + first + "\", \"reason\": \"复算\"")
                .then()
                .statusCode(201);

        as("viewer").get(scores + before).then().statusCode(404).body("type", endsWith("nothing-known-then"));
        assertThat(as("viewer").get(scores + then).asString()).isEqualTo(said);
        assertThat(read(scores + then).getString("items[3].selfScore.points")).isEqualTo("90");
        assertThat(read(scores).getString("items[3].selfScore.points")).isEqualTo("95");
    }

    private static Response self(TestPlan plan, TestScheme scheme, String points, String correction) {
        return sending("reporter-500110-jjxxw", """
                {"plan": "%s", "asOf": "%s", "scheme": "%s", "points": %s, "note": null%s}""".formatted(
                                plan.id(), plan.period("12"), scheme.code(), points, correction))
                .post(SCORECARDS + "/self-scores");
    }
}
