package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was said at an instant is said for ever. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class KnownAtTest {

    @Test
    void whatWasSaidAboutJuneIsTheSameAfterLaterCorrections() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue june = TestValue.of(use, plan.period("06"), "100", "万方");
        june.accepted();
        String list = list(plan, "06");
        String then = one(plan, "G1");
        String answered = as("viewer").get(then).asString();
        String answeredList = as("viewer").get(list).asString();

        TestValue.of(use, plan.period("06"), "300", "万方")
                .correcting("500110-" + use.code() + "-" + plan.period("06") + "-R1", "漏报")
                .accepted();

        assertThat(Figures.of(plan, "G1", 6).actual()).isEqualTo("3000000");
        assertThat(as("viewer").get(then).asString()).isEqualTo(answered).contains("\"actual\":1000000,");
        assertThat(as("viewer").get(list).asString()).isEqualTo(answeredList).contains("\"actual\":1000000,");
    }

    @Test
    void aWithdrawnReportStillCountsInWhatWasSaidBefore() {
        TestPlan plan = TestPlan.issued();
        TestReport report = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        report.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        String then = one(plan, "T09-D2");

        report.withdrawn();
        Figures.of(plan, "T09-D2", 3).awaitActual(null);

        assertThat(read(then).getInt("months[2].actual")).isEqualTo(1);
    }

    @Test
    void whatWasAcceptedLateWasNotKnownBefore() {
        TestPlan plan = TestPlan.issued();
        Figures.of(plan, "T09-D2", 3).awaitActual(null);
        String list = list(plan, "03");

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        assertThat(read(list).getString("items[3].light")).isEqualTo("GREY");
        assertThat(read(COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("03"))
                        .getString("items[3].light"))
                .isEqualTo("GREEN");
    }

    @Test
    void beforeTheFirstResultThereIsNone() {
        TestPlan plan = TestPlan.drafted();
        String before = "knownAt=" + Instant.now();
        plan.issue();
        plan.awaitKnown();

        assertThat(read(COMPLIANCE + "?plan=" + plan.id() + "&" + before).getList("items"))
                .isEmpty();
        as("viewer")
                .get(COMPLIANCE + "/" + plan.id("G1") + "?" + before)
                .then()
                .statusCode(404)
                .body("type", endsWith("nothing-known-then"));
    }

    @Test
    void anInstantToComeIsThePresent() {
        TestPlan plan = TestPlan.issued();
        String present = COMPLIANCE + "/" + plan.id("G1");

        assertThat(as("viewer").get(present + "?knownAt=2999-01-01T00:00:00Z").asString())
                .isEqualTo(as("viewer").get(present).asString());
    }

    @Test
    void whatThePlanHasDroppedSinceIsStillSaidAsItWas() {
        TestPlan plan = TestPlan.issued();
        String list = list(plan, "03");
        String one = one(plan, "T14-D2");

        plan.publish("plan.adjusted.v1", 4, json -> json.replace("\"kind\": \"MILESTONE\"", "\"kind\": \"ONGOING\""));
        Awaitility.await().until(() -> read(INDICATORS + "/" + plan.id("T14-D2")) == null);

        assertThat(read(list).getList("items.indicator")).hasSize(7).contains(plan.id("T14-D2"));
        assertThat(read(one).getString("indicator")).isEqualTo(plan.id("T14-D2"));
        assertThat(read(list(plan, "03")).getList("items.indicator")).hasSize(6);
        as("viewer").get(one(plan, "T14-D2")).then().statusCode(404);
    }

    @Test
    void theValuesThatCountedThenAreListedPageByPage() {
        TestMeasure use = TestMeasure.waterUse().created();
        TestValue.of(use, "2001-01", "1", "m3").sector("agriculture").accepted();
        TestValue.of(use, "2001-02", "2", "m3").sector("agriculture").accepted();
        String then = Api.MEASUREMENTS + "?measure=" + use.code() + "&knownAt=" + Instant.now();
        TestValue.of(use, "2001-01", "10", "m3")
                .sector("agriculture")
                .correcting("500110-" + use.code() + ".agriculture-2001-01-R1", "补报")
                .accepted();
        TestValue.of(use, "2001-01", "3", "m3").sector("industry").accepted();

        assertThat(read(then).getList("items.revision")).containsExactly(1, 1);
        assertThat(read(then).getInt("items[0].amount")).isEqualTo(1);
        assertThat(read(then + "&history=true").getList("items.amount")).hasSize(2);
        assertThat(read(Api.MEASUREMENTS + "?measure=" + use.code()).getList("items.revision"))
                .containsExactly(2, 1, 1);
        String next = read(then + "&limit=1").getString("next");
        assertThat(read(then + "&limit=1&cursor=" + next).getInt("items[0].amount"))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoInstantIsRefusedByName() {
        TestPlan plan = TestPlan.issued();

        for (String path : new String[] {
            COMPLIANCE + "?plan=" + plan.id() + "&knownAt=yesterday",
            COMPLIANCE + "/" + plan.id("G1") + "?knownAt=2023-07-15",
            Api.MEASUREMENTS + "?knownAt=2023-07-15T08:00:00"
        }) {
            as("viewer").get(path).then().statusCode(400).body("errors[0].pointer", equalTo("?knownAt"));
        }
    }

    private static String list(TestPlan plan, String month) {
        return COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period(month) + "&knownAt=" + Instant.now();
    }

    private static String one(TestPlan plan, String indicator) {
        return COMPLIANCE + "/" + plan.id(indicator) + "?knownAt=" + Instant.now();
    }
}
