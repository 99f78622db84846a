package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AuditedReportsTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final String request = "audited-" + UUID.randomUUID();
    private String entries;
    private IssuedPlan plan;
    private String report;

    @BeforeEach
    void aReportIsSubmitted() throws Exception {
        plan = IssuedPlan.of(getClass());
        int month = MONTHS.incrementAndGet();
        entries = submitted(entries(plan.period("0" + month), "QY-00" + month));
        report = reported(LEAD, plan.deliverable("T09-D2"), entries);
    }

    @Test
    void aReturnIsToldWithItsReason() {
        sending(OFFICE, "{\"reason\": \"缺少证书\"}")
                .header("X-Request-Id", request)
                .header("If-Match", "*")
                .post(REPORTS + "/" + report + "/return")
                .then()
                .statusCode(200);

        List<Map<String, Object>> lines = AuditLines.of("task-service", request);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .containsEntry("operation", "returnReport")
                .containsEntry("actor", OFFICE)
                .containsEntry("reason", "缺少证书")
                .containsEntry("outcome", "CHANGED");
        assertThat(lines.get(0).get("before").toString()).contains("ProgressReport " + report, "state=SUBMITTED");
        assertThat(lines.get(0).get("after").toString()).contains("ProgressReport " + report, "state=RETURNED");
    }

    @Test
    void anAttemptOnAnothersReportIsTold() {
        as("reporter-500110-jtj")
                .noContentType()
                .header("X-Request-Id", request)
                .header("If-Match", "*")
                .post(REPORTS + "/" + report + "/submit")
                .then()
                .statusCode(404);

        assertThat(AuditLines.of("task-service", request).get(0))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 404)
                .containsEntry("actor", "reporter-500110-jtj")
                .containsEntry("department", "500110-jtj");
    }

    @Test
    void whatIsDoneAgainWithoutEffectIsNotTold() {
        sending(LEAD, entries)
                .header("X-Request-Id", request)
                .post("/api/v1/deliverables/" + plan.deliverable("T09-D2") + "/reports")
                .then()
                .statusCode(200);
        sending(LEAD, "{}").header("X-Request-Id", request).put(REPORTS + "/" + report);

        assertThat(AuditLines.of("task-service", request))
                .extracting(line -> line.get("outcome"))
                .containsExactly("REFUSED");
    }
}
