package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.type;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReadDepartmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void whoKnowsTheVersionIsNotSentItAgain(String known) {
        String code = newCode();
        registered(code, "[]");

        as("viewer")
                .header("If-None-Match", known)
                .get(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(emptyString());
    }

    @Test
    void whoKnowsAnotherVersionIsSentThisOne() {
        String code = newCode();
        registered(code, "[]");

        as("viewer")
                .header("If-None-Match", "\"2\"")
                .get(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(200)
                .body("code", equalTo(code));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        as("viewer")
                .get(DEPARTMENTS + "/500110-nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo(type("unknown-department")))
                .body("detail", equalTo("名录中没有编码为“500110-nobody”的责任单位。"))
                .body("instance", equalTo(DEPARTMENTS + "/500110-nobody"));
    }
}
