package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.TestDataset.DATASETS;
import static cn.jieshui.indicator.TestDataset.ZIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither many readers nor a large plan take more of the service than they are allowed. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DatasetBoundsTest {

    private static final int AT_ONCE = 2;

    /** As CSV they have less than 64 MB, as JSON more. */
    private static final int MANY = 105_000;

    private TestPlan plan;
    private TestReport report;

    @BeforeEach
    void aPlanWithAReport() {
        plan = TestPlan.issued();
        report = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        report.accepted();
        Awaitility.await()
                .until(() -> Tables.count("select count(*) from progress_report where plan = ?", plan.id()) == 1);
    }

    @Test
    void whoeverComesBeyondTheBoundIsToldToComeAgain() throws Exception {
        List<CompletableFuture<Response>> underWay = new ArrayList<>();
        try (Connection other = Tables.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table progress_entry in access exclusive mode");
            for (int i = 0; i < AT_ONCE; i++) {
                underWay.add(CompletableFuture.supplyAsync(() -> TestDataset.asked(ZIP, plan, "")));
            }
            Awaitility.await().until(() -> Tables.waiting("%progress_entry%") == AT_ONCE);

            as("viewer")
                    .get(DATASETS + plan.id())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .header("ETag", (String) null)
                    .header("Content-Disposition", (String) null)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/too-many-datasets"));
            as("viewer")
                    .header("If-None-Match", "*")
                    .get(DATASETS + plan.id())
                    .then()
                    .statusCode(304);
        }

        assertThat(underWay)
                .allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
        assertThat(TestDataset.asked("application/json", plan, "").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlanWithAHundredThousandEntriesGoesIntoOneFileOrIsRefused() throws Exception {
        Tables.update("""
                insert into progress_entry (progress_key, code, name, completed_on)
                select progress_key, 'E' || n, repeat('水', 180), date '2000-03-10'
                from progress_report, generate_series(1, ?) n where report = ?""", MANY, report.id());

        try (InputStream zip = TestDataset.asked(ZIP, plan, "").asInputStream()) {
            assertThat(linesOf("entries.csv", zip)).isEqualTo(1 + 1 + MANY);
        }
        TestDataset.asked("application/json", plan, "")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/dataset-too-large"))
                .body("detail", containsString("67108864"));
    }

    private static long linesOf(String name, InputStream zip) throws IOException {
        ZipInputStream packed = new ZipInputStream(zip);
        for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
            if (entry.getName().equals(name)) {
                long lines = 0;
                byte[] octets = new byte[65_536];
                for (int read = packed.read(octets); read >= 0; read = packed.read(octets)) {
                    for (int i = 0; i < read; i++) {
                        lines += octets[i] == '\n' ? 1 : 0;
                    }
                }
                return lines;
            }
        }
        throw new AssertionError("no " + name);
    }
}
