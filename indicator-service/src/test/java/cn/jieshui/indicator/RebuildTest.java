package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is derived is made once more beside what is served, and what differs is put right. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RebuildTest {

    private static final String REBUILD = "/operations/rebuild";

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void whereNothingWasWrongNothingChanges() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = eventful(plan);
        String list = COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("12");
        String tag = as("viewer").get(list).header("ETag");
        List<String> before = Derived.of(plan, use);

        JsonPath run = rebuilt();

        assertThat(run.getString("phase")).isEqualTo("DONE");
        assertThat(run.getLong("events")).isGreaterThanOrEqualTo(7);
        assertThat(Derived.of(plan, use)).isEqualTo(before).hasSizeGreaterThan(40);
        as("viewer").header("If-None-Match", tag).get(list).then().statusCode(304);
    }

    @Test
    void whatWasWrongIsPutRightAndWhatWasSaidStaysSaid() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = eventful(plan);
        List<String> right = Derived.of(plan, use);
        Tables.update(
                "delete from progress_entry where progress_key in (select progress_key from progress_report"
                        + " where report = ?)",
                plan.id("T09-D2") + "-R3");
        Tables.update("delete from progress_report where report = ?", plan.id("T09-D2") + "-R3");
        Tables.update(
                "update standing_value set amount = 7 where series_key in (select series_key from series"
                        + " join measure using (measure_key) where code = ?)",
                use.code());
        Tables.update(
                "update indicator set content = jsonb_set(content, '{name}', to_jsonb('another'::text)) where id = ?",
                plan.id("G6"));
        Tables.update(
                "update compliance_history set bodies = replace(bodies, '\"stale\":false', '\"stale\":true')"
                        + " where indicator_key = (select indicator_key from indicator where id = ?)",
                plan.id("T14-D2"));
        String then = COMPLIANCE + "/" + plan.id("T09-D2") + "?knownAt=" + Instant.now();
        String said = as("viewer").get(then).asString();

        JsonPath run = rebuilt();

        assertThat(run.getInt("changes.reports")).isGreaterThanOrEqualTo(1);
        assertThat(run.getInt("changes.entries")).isGreaterThanOrEqualTo(1);
        assertThat(run.getInt("changes.values")).isGreaterThanOrEqualTo(1);
        assertThat(run.getInt("changes.indicators")).isGreaterThanOrEqualTo(1);
        assertThat(Figures.of(plan, "T09-D2", 6).actual()).isEqualTo("2");
        assertThat(Figures.of(plan, "G1", 6).actual()).isEqualTo("3000000");
        assertThat(Figures.of(plan, "G6", 6).now().getString("name")).isNotEqualTo("another");
        assertThat(Figures.of(plan, "T14-D2", 6).now().getBoolean("stale")).isFalse();
        assertThat(as("viewer").get(then).asString()).isEqualTo(said);
        assertThat(Derived.of(plan, use)).hasSizeGreaterThanOrEqualTo(right.size());
        assertThat(rebuilt().getMap("changes").values()).containsOnly(0);
    }

    @Test
    void itGoesOnWhileEventsAndMeasurementsCome() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = eventful(plan);
        AtomicBoolean ended = new AtomicBoolean();
        Future<Integer> sending = others.submit(() -> {
            int sent = 0;
            while (!ended.get() || sent < 5) {
                sent++;
                TestReport.on(plan, "T09-D2")
                        .number(100 + sent)
                        .by("500110-x" + sent)
                        .entries("ZZ-" + sent + " 05-10")
                        .accepted();
                TestValue.of(use, plan.period("07"), String.valueOf(sent), "m3")
                        .correcting("500110-" + use.code() + "-" + plan.period("07") + "-R" + sent, "x")
                        .sent();
            }
            return sent;
        });

        JsonPath run = rebuilt();
        ended.set(true);
        int sent = sending.get();

        assertThat(run.getString("phase")).isEqualTo("DONE");
        Figures.of(plan, "T09-D2", 6).awaitActual(String.valueOf(2 + sent));
        List<String> served = Derived.of(plan, use);
        rebuilt();
        assertThat(Derived.of(plan, use)).isEqualTo(served);
    }

    @Test
    void brokenOffAtTheLastMomentItHasChangedNothing() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = eventful(plan);
        Tables.update(
                "update standing_value set amount = 7 where series_key in (select series_key from series"
                        + " join measure using (measure_key) where code = ?)",
                use.code());
        List<String> before = Derived.of(plan, use);
        try (Connection other = Tables.locked("select 1 from plan where id = ? for update", plan.id())) {
            as("admin").post(REBUILD).then().statusCode(202);
            as("admin").post(REBUILD).then().statusCode(409).body("type", endsWith("rebuild-under-way"));
            Awaitility.await().until(() -> Tables.count("select count(*) from pg_stat_activity" + PUTTING_RIGHT) == 1);
            Tables.count("select count(pg_terminate_backend(pid)) from pg_stat_activity" + PUTTING_RIGHT);
            Awaitility.await().until(() -> newest().getString("phase").equals("FAILED"));
            other.rollback();
        }

        assertThat(Derived.of(plan, use)).isEqualTo(before);
        assertThat(Tables.count("select count(*) from pg_namespace where nspname = 'rebuild'"))
                .isZero();
        assertThat(rebuilt().getInt("changes.values")).isGreaterThanOrEqualTo(1);
        assertThat(Figures.of(plan, "G1", 6).actual()).isEqualTo("3000000");
    }

    @Test
    void onlyOperatorsRebuild() {
        as("water-office").post(REBUILD).then().statusCode(403);
        as("water-office").get(REBUILD).then().statusCode(403);
    }

    private static final String PUTTING_RIGHT =
            " where wait_event_type = 'Lock' and query like 'insert into plan as l select%'";

    /** Corrections, a withdrawal, duplicates, and an older version after a newer one. */
    private static TestMeasure eventful(TestPlan plan) {
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue.of(use, plan.period("06"), "100", "万方").accepted();
        TestValue.of(use, plan.period("06"), "300", "万方")
                .correcting("500110-" + use.code() + "-" + plan.period("06") + "-R1", "漏报")
                .accepted();
        TestReport first = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        TestReport withdrawn =
                TestReport.on(plan, "T09-D2").number(2).by("500110-slj").entries("QY-009 03-11");
        TestReport correction = TestReport.on(plan, "T09-D2")
                .number(3)
                .entries("QY-001 03-10", "QY-002 03-21")
                .supersedes(first);
        first.accepted();
        first.accepted();
        withdrawn.withdrawn();
        withdrawn.accepted();
        correction.corrected();
        Figures.of(plan, "T09-D2", 6).awaitActual("2");
        return use;
    }

    private static JsonPath rebuilt() {
        Awaitility.await().until(() -> as("admin").post(REBUILD).statusCode() == 202);
        Awaitility.await().until(() -> newest().getString("endedAt") != null);
        assertThat(newest().getString("failure")).isNull();
        return newest();
    }

    private static JsonPath newest() {
        return as("admin").get(REBUILD).then().statusCode(200).extract().jsonPath();
    }
}
