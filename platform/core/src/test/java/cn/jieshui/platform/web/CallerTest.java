package cn.jieshui.platform.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CallerTest {

    @Test
    void theTokenSaysWhoIsCalling() {
        given().auth()
                .oauth2(Tokens.of("reporter-500110-slj"))
                .get("/trial/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("reporter-500110-slj"))
                .body("roles", contains("reporter"))
                .body("department", equalTo("500110-slj"))
                .body("areas", contains("500110"));
    }

    @Test
    void notEveryoneActsForADepartment() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/trial/caller")
                .then()
                .body("roles", contains("auditor"))
                .body("department", nullValue());
    }

    @Test
    void withoutATokenNobodyIsCalling() {
        get("/trial/caller").then().statusCode(401);
    }
}
