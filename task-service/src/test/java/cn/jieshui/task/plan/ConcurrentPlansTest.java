package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static cn.jieshui.task.Api.importing;
import static cn.jieshui.task.Api.issuing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.PublishedEvents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people do the same at the same time, or one does it twice. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ConcurrentPlansTest {

    private int year;
    private String plan;

    @BeforeEach
    void theDirectoryIsKnown() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        District.isKnown();
    }

    @Test
    void theSameDocumentImportedAtTheSameTimeIsOnePlan() {
        byte[] document = District.document(year).getBytes(UTF_8);

        assertThat(together(4, () -> importing(document, year).statusCode())).containsExactly(200, 200, 200, 201);
        as("viewer").get(PLANS + "?year=" + year).then().body("items.id", equalTo(List.of(plan)));
    }

    @Test
    void aPlanIssuedAtTheSameTimeIsIssuedOnce() throws Exception {
        Api.draft(year);

        assertThat(together(4, () -> issuing(plan).statusCode())).containsExactly(200, 409, 409, 409);
        assertThat(PublishedEvents.in("plan.v1").await(plan, 1)).hasSize(1);
    }

    @Test
    void ofSeveralWhoEditTheSameVersionOneIsHeard() throws Exception {
        Api.draft(year);
        ObjectNode body = body(plan);

        assertThat(together(4, () -> changing(plan, "\"1\"", body).statusCode()))
                .containsExactly(200, 412, 412, 412);
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"2\"");
    }

    @Test
    void anImportWithTheSameIdempotencyKeyGetsTheFirstAnswerAgain() {
        byte[] document = District.document(year).getBytes(UTF_8);
        String first = keyed(document, 201);

        assertThat(keyed(document, 201)).isEqualTo(first);
        keyed((District.document(year) + "\n").getBytes(UTF_8), 422);
    }

    private String keyed(byte[] document, int status) {
        return as("water-office")
                .header("Idempotency-Key", "import-" + plan)
                .contentType("text/plain")
                .body(document)
                .post(PLANS + "/import?area=500110&year=" + year)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static List<Integer> together(int times, IntSupplier request) {
        List<CompletableFuture<Integer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(request::getAsInt))
                .limit(times)
                .toList();
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }
}
