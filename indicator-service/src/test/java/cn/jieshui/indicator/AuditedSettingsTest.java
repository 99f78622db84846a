package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AuditedSettingsTest {

    @Test
    void aChangeOfASchemeIsTold() {
        TestScheme scheme = TestScheme.kept();
        sending("water-office", scheme.with("年度任务", "年度工作").json())
                .header("X-Request-Id", scheme.code())
                .header("If-Match", "*")
                .put(scheme.path())
                .then()
                .statusCode(200);

        Map<String, Object> line =
                AuditLines.of("indicator-service", scheme.code()).get(0);

        assertThat(line).containsEntry("operation", "keepScheme").containsEntry("actor", "water-office");
        assertThat(line.get("before").toString()).contains("Scheme " + scheme.code(), "年度任务");
        assertThat(line.get("after").toString()).contains("年度工作");
    }

    @Test
    void anAcceptedValueIsToldAsItIs() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        String request = measure.code();
        sending("statistics", TestValue.of(measure, "2001-03", "12.50", "万方").json())
                .header("X-Request-Id", request)
                .post(MEASUREMENTS)
                .then()
                .statusCode(201);

        Map<String, Object> line = AuditLines.of("indicator-service", request).get(0);

        assertThat(line).containsEntry("operation", "recordMeasurements").containsEntry("actor", "statistics");
        assertThat(line.get("after").toString()).contains("500110-" + measure.code() + "-2001-03-R1", "125000");
    }

    @Test
    void aDefinitionIsToldWithTheOneBefore() {
        TestPlan plan = TestPlan.issued();
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        String card = "{\"definition\": {\"value\": \"%s\", \"rule\": \"口径\", \"source\": \"500110-slj\"}}";
        sending("water-office", card.formatted(measure.code()))
                .header("X-Request-Id", measure.code())
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id("G1"))
                .then()
                .statusCode(200);

        Map<String, Object> line =
                AuditLines.of("indicator-service", measure.code()).get(0);

        assertThat(line).containsEntry("operation", "setIndicator");
        assertThat(line.get("after").toString()).contains("Indicator " + plan.id("G1"), measure.code());
    }

    @Test
    void anImportThatRunsOnItsOwnIsToldWhenItIsSent() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        as("statistics")
                .contentType("text/csv")
                .header("Prefer", "respond-async")
                .header("X-Request-Id", measure.code())
                .body("measure,area,period,amount,unit\n" + measure.code() + ",500110,2001-04,1,万方\n")
                .post(MEASUREMENTS)
                .then()
                .statusCode(202);

        assertThat(AuditLines.of("indicator-service", measure.code()).get(0))
                .containsEntry("operation", "recordMeasurements")
                .containsEntry("actor", "statistics")
                .containsEntry("outcome", "CHANGED");
    }

    @Test
    void anOperatorsRebuildIsTold() {
        String request = "rebuild-" + TestMeasure.monthlyVolume().code();
        int status = as("admin")
                .header("X-Request-Id", request)
                .post("/operations/rebuild")
                .statusCode();

        assertThat(status).isEqualTo(202);
        assertThat(AuditLines.of("indicator-service", request).get(0))
                .containsEntry("actor", "admin")
                .containsEntry("outcome", "CHANGED")
                .containsEntry("target", "POST /operations/rebuild");
        // the next test may want one of its own
        await().until(() -> as("admin").get("/operations/rebuild").path("endedAt") != null);
    }
}
