package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.type;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RightsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, ''",
        "GET, /500110-slj",
        "PUT, /500110-slj",
        "GET, /resolve?name=a",
        "GET, /500110-slj/successions",
        "POST, /500110-slj/successions"
    })
    void withoutATokenNothingIsAnswered(Method method, String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .request(method, DEPARTMENTS + path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"jieshui\"")
                .contentType("application/problem+json")
                .body("type", equalTo(type("not-authenticated")));
    }

    @Test
    void aTokenThatNobodySignedIsNone() {
        String token = Tokens.of("admin");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);

        for (String bad : new String[] {forged, "opaque", "a.b.c", ""}) {
            given().header("Authorization", "Bearer " + bad)
                    .get(DEPARTMENTS)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viewer", "reporter-500110-slj", "reviewer-500110-slj", "statistics", "auditor", "data-migration"
            })
    void whoDoesNotKeepTheDirectoryOnlyReads(String client) {
        String code = newCode();
        String body = registered(code, "[]");

        as(client).get(DEPARTMENTS + "/" + code).then().statusCode(200);
        as(client).queryParam("limit", 1).get(DEPARTMENTS).then().statusCode(200);
        as(client)
                .queryParam("name", "区" + code)
                .get(DEPARTMENTS + "/resolve")
                .then()
                .statusCode(200);
        sending(client, department(newCode(), "[]"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo(type("not-allowed")));
        sending(client, body.replace("BUREAU", "ENTERPRISE"))
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(403);
        as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"1\"");
    }

    @Test
    void aWaterOfficeDoesNotTouchTheDepartmentsOfAnotherArea() {
        String area = newArea();
        String code = newCode();
        String body = registered(inArea(area, department(code, "[]")));

        sending("water-office", body.replace("BUREAU", "ENTERPRISE"))
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(403)
                .body("type", equalTo(type("area-is-not-the-callers")));
        sending("water-office", department(code, "[]"))
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(422)
                .body("type", equalTo(type("area-is-fixed")));
        as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "reporter-500110-slj", "reviewer-500110-slj", "statistics", "auditor"})
    void whoDoesNotKeepTheDirectoryReadsReformsOnly(String client) {
        String code = newCode();
        registered(code, "[]");
        String path = DEPARTMENTS + "/" + code + "/successions";

        as(client).get(path).then().statusCode(200).body("items.size()", equalTo(0));
        sending(client, reform("RENAME", "[]", founded(newCode(), "区新" + code)))
                .post(path)
                .then()
                .statusCode(403);
        as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"1\"");
    }

    @Test
    void aWaterOfficeReformsItsOwnAreaOnly() {
        String foreign = newCode();
        registered(inArea(newArea(), department(foreign, "[]")));
        String own = newCode();
        registered(own, "[]");

        sending("water-office", reform("RENAME", "[]", founded(newCode(), "区新" + foreign)))
                .post(DEPARTMENTS + "/" + foreign + "/successions")
                .then()
                .statusCode(403)
                .body("type", equalTo(type("area-is-not-the-callers")));
        sending("water-office", reform("RENAME", "[]", founded(newCode(), "区新" + own)))
                .post(DEPARTMENTS + "/" + own + "/successions")
                .then()
                .statusCode(201);
    }
}
