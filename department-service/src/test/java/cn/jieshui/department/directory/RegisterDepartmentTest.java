package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RegisterDepartmentTest {

    @Test
    void aNewDepartmentIsEnteredAndCanBeRead() {
        String code = newCode();

        sending("water-office", department(code, "[{\"name\": \"别称%s\", \"seenIn\": \"2023年工作要点\"}]".formatted(code)))
                .post(DEPARTMENTS)
                .then()
                .statusCode(201)
                .header("Location", DEPARTMENTS + "/" + code)
                .header("ETag", "\"1\"");

        as("viewer")
                .get(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("aliases[0].name", equalTo("别称" + code))
                .body("aliases[0].seenIn", equalTo("2023年工作要点"))
                .body("validFrom", equalTo("2019-01-01"))
                .body("validTo", nullValue())
                .body("version", equalTo(1));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String body = registered(newCode(), "[]");

        sending("admin", body).post(DEPARTMENTS).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void anotherContentForTheCodeIsAConflict() {
        String code = newCode();
        registered(code, "[]");

        sending("admin", department(code, "[{\"name\": \"又名" + code + "\"}]"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .body("type", equalTo("https://jieshui.cn/problems/department-already-registered"))
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void aNameOfAnotherDepartmentOfTheAreaIsRefusedNamingIt() {
        String owner = newCode();
        registered(owner, "[{\"name\": \"共用名" + owner + "\"}]");
        String other = newCode();

        sending("admin", department(other, "[{\"name\": \"别的\"}, {\"name\": \"共用名" + owner + "\"}]"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/aliases/1/name"))
                .body("detail", containsString(owner));
        as("viewer").get(DEPARTMENTS + "/" + other).then().statusCode(404);
    }

    @Test
    void aWaterOfficeRegistersInItsOwnAreasOnly() {
        sending("water-office", department(newCode(), "[]").replace("\"500110\"", "\"500000\""))
                .post(DEPARTMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://jieshui.cn/problems/area-is-not-the-callers"));
    }

    @Test
    void aDepartmentCannotEndBeforeItBegins() {
        sending("admin", department(newCode(), "[]").replace("\"validTo\": null", "\"validTo\": \"2018-12-31\""))
                .post(DEPARTMENTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validTo"));
    }
}
