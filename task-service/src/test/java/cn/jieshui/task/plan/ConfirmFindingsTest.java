package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person notes that he has seen a finding. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ConfirmFindingsTest {

    private int year;
    private String plan;

    @BeforeEach
    void theDirectoryIsKnown() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        District.isKnown();
    }

    @Test
    void aFindingIsConfirmedByItsNumber() throws Exception {
        Api.draft(year);

        as("water-office")
                .header("If-Match", "\"1\"")
                .post(PLANS + "/" + plan + "/findings/2/confirm")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("number", equalTo(2))
                .body("confirmed", equalTo(true));
        confirming(2, "\"2\"", 200);
        as("viewer")
                .get(PLANS + "/" + plan)
                .then()
                .header("ETag", "\"2\"")
                .body("findings.findAll { it.confirmed }.number", contains(2));
        confirming(3, "\"1\"", 412);
        confirming(0, "*", 404);
        confirming(1000, "*", 404);
        as("water-office")
                .post(PLANS + "/" + plan + "/findings/2/confirm")
                .then()
                .statusCode(428);
    }

    private void confirming(int number, String ifMatch, int status) {
        as("water-office")
                .header("If-Match", ifMatch)
                .post(PLANS + "/" + plan + "/findings/" + number + "/confirm")
                .then()
                .statusCode(status);
    }
}
