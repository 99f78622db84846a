package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AuditedDirectoryTest {

    private final String code = newCode();

    @Test
    void aChangeOfADepartmentIsTold() {
        String body = registered(code, "[]");
        sending("admin", body.replace("BUREAU", "ENTERPRISE").replace("[]", "[{\"name\": \"又名" + code + "\"}]"))
                .header("X-Request-Id", code)
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(200);

        Map<String, Object> line = AuditLines.of("department-service", code).get(0);

        assertThat(line).containsEntry("operation", "changeDepartment").containsEntry("actor", "admin");
        assertThat(line.get("before").toString()).contains(code, "kind=BUREAU", "aliases=[]");
        assertThat(line.get("after").toString()).contains(code, "kind=ENTERPRISE", "又名" + code);
    }

    @Test
    void whoMayNotIsTold() {
        String body = registered(code, "[]");
        sending("viewer", body)
                .header("X-Request-Id", code)
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code);

        assertThat(AuditLines.of("department-service", code).get(0))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 403)
                .containsEntry("actor", "viewer");
    }

    @Test
    void whoLooksAtPersonalDataIsToldAndTheDataIsNot() {
        registered(code, "[]");
        String contacts = DEPARTMENTS + "/" + code + "/contacts";
        sending(
                        "water-office",
                        "{\"contacts\": [{\"role\": \"联络员\", \"name\": \"张三\", \"officePhone\": \"023-48661234\"}]}")
                .header("X-Request-Id", code)
                .header("If-Match", "*")
                .put(contacts)
                .then()
                .statusCode(200);
        as("water-office")
                .header("X-Request-Id", code + "-read")
                .get(contacts)
                .then()
                .statusCode(200);

        Map<String, Object> change = AuditLines.of("department-service", code).get(0);
        assertThat(change).containsEntry("operation", "replaceContacts");
        assertThat(change.toString()).contains("联络员").doesNotContain("张三", "48661234");
        assertThat(AuditLines.of("department-service", code + "-read").get(0))
                .containsEntry("outcome", "READ")
                .containsEntry("actor", "water-office")
                .containsEntry("target", "GET " + contacts);
    }
}
