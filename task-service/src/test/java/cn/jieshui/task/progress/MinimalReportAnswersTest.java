package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports by callers who do without the answers' bodies go the same way as those of callers who take them. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MinimalReportAnswersTest {

    private static final String MINIMAL = "return=minimal";
    private static final String WHOLE = "return=representation";
    private static final String REASON = "{\"reason\": \"核查\"}";

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void everyStepTakesTheSameEffectWithAndWithoutABody() {
        String minimal = wholeWay(MINIMAL, plan.deliverable("T09-D2"));
        String whole = wholeWay(WHOLE, plan.deliverable("T09-D1"));

        assertThat(get("viewer", minimal).asString().replace("T09-D2", "T09-D1").replaceAll("\"[^\"]*Z\"", ""))
                .isEqualTo(get("viewer", whole).asString().replaceAll("\"[^\"]*Z\"", ""));
    }

    private String wholeWay(String prefer, String deliverable) {
        String id = deliverable + "-R1";
        String path = REPORTS + "/" + id;
        Response drafted = preferring(prefer, LEAD, entries(plan.period("03"), "A", "B"))
                .post(DELIVERABLES + "/" + deliverable + "/reports");
        is(prefer, drafted, 201, id, "DRAFT");
        assertThat(drafted.header("Location")).isEqualTo(path);
        is(prefer, preferring(prefer, LEAD, entries(plan.period("03"), "A")).put(path), 200, id, "DRAFT");
        is(prefer, preferring(prefer, LEAD).post(path + "/submit"), 200, id, "SUBMITTED");
        is(prefer, preferring(prefer, OFFICE, REASON).post(path + "/return"), 200, id, "RETURNED");
        is(prefer, preferring(prefer, LEAD).post(path + "/submit"), 200, id, "SUBMITTED");
        is(prefer, preferring(prefer, OFFICE).post(path + "/accept"), 200, id, "ACCEPTED");
        is(prefer, preferring(prefer, OFFICE, REASON).post(path + "/withdraw"), 200, id, "WITHDRAWN");
        return id;
    }

    /** What is answered, and what whoever reads the report afterwards finds. */
    private static void is(String prefer, Response answer, int status, String id, String state) {
        Response read = get("viewer", id);
        assertThat(read.path("state").toString()).isEqualTo(state);
        assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
        if (prefer.equals(MINIMAL)) {
            withoutBody(answer, status == 200 ? 204 : status);
        } else {
            answer.then().statusCode(status).body("state", equalTo(state));
            assertThat(answer.header("Preference-Applied")).isNull();
        }
    }

    private static void withoutBody(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asByteArray()).isEmpty();
        assertThat(answer.header("Preference-Applied")).isEqualTo(MINIMAL);
        assertThat(answer.header("Content-Type")).isNull();
        assertThat(answer.header("Vary")).contains("Prefer");
    }

    @Test
    void aRepetitionIsAnsweredAsItsCallerPrefersAndReportsOnce() {
        String deliverable = plan.deliverable("T09-D3");
        String body = entries(plan.period("06"), "S-1");
        for (String replayed : new String[] {null, "true"}) {
            Response answer = keyed(MINIMAL, deliverable, body);
            withoutBody(answer, 201);
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo(replayed);
            assertThat(answer.header("Location")).isEqualTo(REPORTS + "/" + deliverable + "-R1");
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }
        keyed(WHOLE, deliverable, body)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("entries.code", contains("S-1"));
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
        Response withoutKey = preferring(MINIMAL, LEAD, body).post(DELIVERABLES + "/" + deliverable + "/reports");
        withoutBody(withoutKey, 204);
        assertThat(withoutKey.header("Location")).isEqualTo(REPORTS + "/" + deliverable + "-R1");
    }

    private static Response keyed(String prefer, String deliverable, String body) {
        return preferring(prefer, LEAD, body)
                .header("Idempotency-Key", deliverable)
                .post(DELIVERABLES + "/" + deliverable + "/reports");
    }

    @Test
    void aRefusalIsToldInFull() {
        preferring(MINIMAL, OFFICE)
                .post(REPORTS + "/" + plan.deliverable("T09-D2-R99") + "/accept")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("R99"));
    }

    private static RequestSpecification preferring(String prefer, String client) {
        return preferring(prefer, as(client).noContentType());
    }

    private static RequestSpecification preferring(String prefer, String client, String body) {
        return preferring(prefer, sending(client, body));
    }

    private static RequestSpecification preferring(String prefer, RequestSpecification request) {
        return request.header("If-Match", "*").header("Prefer", prefer);
    }
}
