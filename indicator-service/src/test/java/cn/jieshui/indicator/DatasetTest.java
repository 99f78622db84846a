package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.TestDataset.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A plan with everything is pulled as one dataset, and what changed since as another. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DatasetTest {

    private static final String ENTERPRISES = "T09-D2";

    @Test
    void aDatasetHoldsAllThatComplianceRestsOnAndWhatCameOfIt() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue.of(use, plan.period("03"), "2130.5", "万方").accepted();
        TestReport report = TestReport.on(plan, ENTERPRISES).entries("QY-001 03-10", "QY-002 03-21");
        report.accepted();
        awaitReports(plan, 1);

        TestDataset dataset = TestDataset.of(plan, "");

        assertThat(dataset.rows("plan").get(plan.id()).path("version").asInt()).isEqualTo(3);
        assertThat(dataset.rows("goals").get(plan.id("G1")).path("inPlan").asBoolean())
                .isTrue();
        JsonNode deliverable = dataset.rows("deliverables").get(plan.id(ENTERPRISES));
        assertThat(deliverable.path("stretch").decimalValue()).isEqualByComparingTo("7");
        assertThat(dataset.rows("parties")).containsKey(plan.id(ENTERPRISES) + " 500110-jjxxw LEAD");
        assertThat(dataset.rows("measures").get(use.code()).path("unit").asText())
                .isEqualTo("m3");
        JsonNode value = dataset.rows("measurements").get(use.code() + " " + plan.period("03"));
        assertThat(value.path("amount").decimalValue()).isEqualByComparingTo("21305000");
        assertThat(value.path("writtenUnit").asText()).isEqualTo("万方");
        assertThat(dataset.rows("reports").get(report.id()).path("state").asText())
                .isEqualTo("ACCEPTED");
        assertThat(dataset.rows("entries")).containsKeys(report.id() + " QY-001", report.id() + " QY-002");
        JsonNode result = dataset.rows("results").get(plan.id(ENTERPRISES) + " " + plan.period("03"));
        assertThat(result.path("actual").decimalValue()).isEqualByComparingTo("2");
        assertThat(dataset.rows("results")).hasSize(12 * 7);
    }

    @Test
    void theManifestSaysHowManyRowsThereAreAndTheirDigest() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, ENTERPRISES).entries("QY-001 03-10").accepted();
        awaitReports(plan, 1);

        TestDataset dataset = TestDataset.of(plan, "");

        assertThat(dataset.manifest().path("area").asText()).isEqualTo("500110");
        assertThat(dataset.manifest().path("year").asInt()).isEqualTo(plan.year());
        for (String part : dataset.parts()) {
            int rows = dataset.document().path("parts").path(part).size();
            assertThat(dataset.part(part).path("rows").asInt()).as(part).isEqualTo(rows);
            assertThat(dataset.part(part).path("rowsInAll").asInt()).as(part).isEqualTo(rows);
            assertThat(dataset.part(part).path("contentSha256").asText())
                    .as(part)
                    .isEqualTo(dataset.digest(part));
        }
    }

    @Test
    void onlyWhatChangedSinceIsHandedOutToWhoeverHasTheRest() {
        TestPlan plan = TestPlan.issued();
        TestReport first = TestReport.on(plan, ENTERPRISES).entries("QY-001 03-10");
        first.accepted();
        awaitReports(plan, 1);
        TestDataset before = TestDataset.of(plan, "");
        TestReport correction = TestReport.on(plan, ENTERPRISES)
                .number(2)
                .entries("QY-009 03-11")
                .supersedes(first);
        correction.corrected();
        awaitReports(plan, 2);

        TestDataset changes = TestDataset.of(plan, "?changedSince=" + before.knownAt());

        assertThat(changes.rows("reports").get(first.id()).path("state").asText())
                .isEqualTo("SUPERSEDED");
        assertThat(changes.rows("reports").get(correction.id()).path("state").asText())
                .isEqualTo("ACCEPTED");
        assertThat(changes.document().path("parts").path("deliverables")).isEmpty();
        assertThat(changes.part("deliverables").path("rowsInAll").asInt())
                .isEqualTo(before.part("deliverables").path("rows").asInt());
        TestDataset whole = TestDataset.of(plan, "?knownAt=" + changes.knownAt());
        for (String part : List.of("plan", "chapters", "goals", "deliverables", "parties", "reports", "entries")) {
            var merged = before.rows(part);
            merged.putAll(changes.rows(part));
            assertThat(merged).as(part).isEqualTo(whole.rows(part));
        }
        var merged = before.rows("results");
        merged.putAll(changes.rows("results"));
        assertThat(merged).isEqualTo(whole.rows("results"));
    }

    @Test
    void whatAReportWasBeforeItWasWithdrawnIsToldOfTheInstantBefore() {
        TestPlan plan = TestPlan.issued();
        TestReport report = TestReport.on(plan, ENTERPRISES).entries("QY-001 03-10");
        report.accepted();
        awaitReports(plan, 1);
        TestDataset before = TestDataset.of(plan, "");
        report.withdrawn();
        Awaitility.await().until(() -> state(TestDataset.of(plan, ""), report).equals("WITHDRAWN"));

        TestDataset again = TestDataset.of(plan, "?knownAt=" + before.knownAt());

        assertThat(again.document()).isEqualTo(before.document());
        assertThat(state(again, report)).isEqualTo("ACCEPTED");
    }

    @Test
    void whatAnAdjustmentDropsIsToldOfAsDropped() {
        TestPlan plan = TestPlan.issued();
        TestDataset before = TestDataset.of(plan, "");
        plan.publish("plan.adjusted.v1", 4, json -> json.replace("T14-D3", "T14-D4")
                .replace(", {\"department\": \"500110-gxqgwh\", \"role\": \"SUPPORT\"}", ""));
        Awaitility.await()
                .until(() -> TestDataset.of(plan, "")
                                .rows("plan")
                                .get(plan.id())
                                .path("version")
                                .asInt()
                        == 4);

        TestDataset changes = TestDataset.of(plan, "?changedSince=" + before.knownAt());

        String dropped = plan.id(ENTERPRISES) + " 500110-gxqgwh SUPPORT";
        assertThat(changes.rows("parties").get(dropped).path("inPlan").asBoolean())
                .isFalse();
        var deliverables = changes.rows("deliverables");
        assertThat(deliverables).containsOnlyKeys(plan.id("T14-D3"), plan.id("T14-D4"));
        assertThat(deliverables.get(plan.id("T14-D3")).path("inPlan").asBoolean())
                .isFalse();
        assertThat(deliverables.get(plan.id("T14-D4")).path("kind").asText()).isEqualTo("ONGOING");
        assertThat(changes.document().path("parts").path("goals")).isEmpty();
    }

    @Test
    void aReaderWhoHasTheNewestIsToldSo() {
        TestPlan plan = TestPlan.issued();
        var first = TestDataset.asked("application/json", plan, "");

        as("viewer")
                .header("If-None-Match", first.header("ETag"))
                .get(DATASETS + plan.id() + "?knownAt="
                        + TestDataset.read(first.asByteArray())
                                .path("manifest")
                                .path("knownAt")
                                .asText())
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .header("Vary", "Accept");
    }

    @Test
    void whatCannotBeToldIsRefused() {
        TestPlan plan = TestPlan.issued();

        TestDataset.asked("application/json", plan, "?knownAt=1999-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("type", endsWith("plan-not-known-then"));
        TestDataset.asked(
                        "application/json",
                        plan,
                        "?changedSince=" + Instant.now().plusSeconds(3600))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?changedSince"));
        TestDataset.asked("text/html", plan, "").then().statusCode(406);
        as("reporter-500110-jjxxw").get(DATASETS + plan.id()).then().statusCode(403);
        as("viewer").get(DATASETS + "500110-1000").then().statusCode(404);
    }

    private static String state(TestDataset dataset, TestReport report) {
        return dataset.rows("reports").get(report.id()).path("state").asText();
    }

    private static void awaitReports(TestPlan plan, int reports) {
        Awaitility.await()
                .until(() -> Tables.count("select count(*) from progress_report where plan = ?", plan.id()) == reports);
    }
}
