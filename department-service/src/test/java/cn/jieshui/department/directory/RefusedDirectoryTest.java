package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.standing;
import static cn.jieshui.department.directory.Api.succession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the directory does not take is refused in Chinese words with its place, and told to the audit. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RefusedDirectoryTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}{4}.*";

    private final String code = newCode();
    private final String other = newCode();
    private final String request = "refused-" + code;

    @BeforeEach
    void register() {
        registered(code, "[{\"name\": \"又名" + code + "\"}]");
        registered(other, "[]");
    }

    @Test
    void aCodeWithControlCharacters() {
        String bad = department("500110-\\u0007a", "[]");

        refused("registerDepartment", DEPARTMENTS, bad, 400, "/code");
    }

    @Test
    void anAliasOfAnotherDepartment() {
        String taken = department(newCode(), "[{\"name\": \"又名" + code + "\"}]");

        refused("registerDepartment", DEPARTMENTS, taken, 409, "/aliases/0/name");
    }

    @Test
    void aSuccessionThatFormsACycle() {
        String after = newCode();
        succession(code, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);
        String back = reform("MERGE", "[]", standing(code)).replace("2023-07-01", "2024-01-01");

        refused("recordSuccession", successions(after), back, 422, "/successors/0/code");
    }

    @Test
    void validitiesThatOverlap() {
        refused(
                "recordSuccession",
                successions(code),
                reform("RENAME", "[]", standing(other)),
                422,
                "/successors/0/code");
    }

    @Test
    void aValidityThatEndsBeforeItBegins() {
        String never = department(newCode(), "[]").replace("\"validTo\": null", "\"validTo\": \"2018-12-31\"");

        refused("registerDepartment", DEPARTMENTS, never, 422, "/validTo");
    }

    private void refused(String operation, String path, String body, int status, String pointer) {
        sending("admin", body)
                .header("X-Request-Id", request)
                .post(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("title", matchesRegex(CHINESE))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", matchesRegex(CHINESE));

        assertThat(AuditLines.of("department-service", request))
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("status", status)
                        .containsEntry("operation", operation)
                        .containsEntry("actor", "admin"));
        as("viewer").get(DEPARTMENTS + "/" + other).then().header("ETag", "\"1\"");
    }

    private static String successions(String of) {
        return DEPARTMENTS + "/" + of + "/successions";
    }
}
