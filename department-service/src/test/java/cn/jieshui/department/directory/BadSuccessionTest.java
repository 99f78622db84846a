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
import static cn.jieshui.department.directory.Api.standing;
import static cn.jieshui.department.directory.Api.succession;
import static cn.jieshui.department.directory.Api.type;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A succession that cannot be is refused with its places, and the directory stays as it is. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadSuccessionTest {

    private final String before = newCode();
    private final String other = newCode();
    private final String after = newCode();

    @BeforeEach
    void register() {
        registered(before, "[]");
        registered(other, "[]");
    }

    @Test
    void nobodyFollowsItself() {
        refused(before, reform("RENAME", "[]", standing(before)), "/successors/0/code", "succession-forms-a-cycle");
        refused(
                before,
                reform("MERGE", "[\"" + other + "\"]", standing(other)),
                "/successors/0/code",
                "succession-forms-a-cycle");
    }

    @Test
    void nobodyFollowsThoseThatFollowedIt() {
        succession(before, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);
        String back = reform("MERGE", "[]", standing(before)).replace("2023-07-01", "2024-01-01");

        succession(after, back)
                .statusCode(422)
                .body("type", equalTo(type("succession-refused")))
                .body("errors.code", contains("succession-forms-a-cycle", "does-not-exist-on-that-day"));
    }

    @Test
    void aNewNameIsNotThatOfOneThatHasLongExisted() {
        refused(before, reform("RENAME", "[]", standing(other)), "/successors/0/code", "validities-overlap");
    }

    @Test
    void aCodeInUseIsNotFoundedAgain() {
        refused(before, reform("RENAME", "[]", founded(other, "区新")), "/successors/0/code", "code-is-in-use");
    }

    @Test
    void whoEndsMustExistOnTheEve() {
        String early = reform("RENAME", "[]", founded(after, "区" + after)).replace("2023-07-01", "2019-01-01");

        refused(before, early, "{code}", "does-not-exist-on-that-day");
    }

    @Test
    void bothSidesFitTheKind() {
        String one = founded(after, "区" + after);

        refused(before, reform("MERGE", "[]", one), "/kind", "kind-does-not-fit");
        refused(before, reform("SPLIT", "[]", one), "/kind", "kind-does-not-fit");
        refused(before, reform("RENAME", "[\"" + other + "\"]", one), "/kind", "kind-does-not-fit");
        refused(before, reform("SPLIT", "[]", one + "," + one), "/successors/1/code", "named-twice");
        refused(before, reform("MERGE", "[\"%s\", \"%<s\"]".formatted(other), one), "/with/1", "named-twice");
    }

    @Test
    void allAreOfOneArea() {
        String area = newArea();
        String foreign = newCode();
        registered(inArea(area, department(foreign, "[]")));

        refused(before, reform("MERGE", "[]", standing(foreign)), "/successors/0/code", "not-in-the-area");
        refused(before, reform("MERGE", "[]", standing(after)), "/successors/0/code", "not-in-the-area");
        refused(before, reform("MERGE", "[\"" + after + "\"]", standing(other)), "/with/0", "not-in-the-area");
    }

    @Test
    void aNameOfAnotherIsNotTaken() {
        String third = newCode();
        registered(third, "[{\"name\": \"又名" + third + "\"}]");
        String aliased = founded(after, "区" + after)
                .replace("\"kind\"", "\"aliases\": [{\"name\": \"又名" + third + "\"}], \"kind\"");

        succession(before, reform("RENAME", "[]", aliased))
                .statusCode(409)
                .body("type", equalTo(type("name-belongs-to-another-department")))
                .body("errors[0].pointer", equalTo("/successors/0/aliases/0/name"));
        unchanged(before);
    }

    @Test
    void aDepartmentEndsOnce() {
        succession(before, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);
        String another = newCode();

        succession(before, reform("RENAME", "[]", founded(another, "区" + another)))
                .statusCode(409)
                .body("type", equalTo(type("department-already-succeeded")))
                .body("detail", startsWith("责任单位 " + before))
                .body("errors[0].pointer", equalTo("{code}"));
        succession(other, reform("MERGE", "[\"" + before + "\"]", founded(another, "区" + another)))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/with/0"));
        unchanged(other);
    }

    @Test
    void whoIsToBeFoundedNeedsAllThatADepartmentNeeds() {
        refused(
                before,
                reform(
                        "RENAME",
                        "[]",
                        "{\"code\": \"%s\", \"kind\": \"BUREAU\", \"shortName\": \"区新\"}".formatted(after)),
                "/successors/0/officialName",
                "missing-of-a-successor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"RENAME\"     | \"ABOLISH\"     | /kind              | not-one-of",
                "\"2023-07-01\" | \"2023-07-32\"  | /effectiveOn       | not-a-date",
                "\"2023-07-01\" | null              | /effectiveOn       | not-null",
                "綦委编           | 綦\\u0007       | /documentNumber    | plain-text",
                "\"with\": []   | \"with\": [\"A b\"] | /with/0       | pattern",
                "\"with\": []   | \"with\": 7     | /with              | wrong-type",
                "\"with\": []   | \"wit\": []     | /wit               | unknown-member",
            })
    void aMemberAtFaultIsPointedAt(String part, String bad, String pointer, String reason) {
        String body = reform("RENAME", "[]", founded(after, "区" + after)).replace(part, bad);

        succession(before, body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(reason));
        unchanged(before);
    }

    private void refused(String code, String body, String pointer, String reason) {
        succession(code, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(reason));
        unchanged(before);
        as("viewer").get(DEPARTMENTS + "/" + after).then().statusCode(404);
    }

    private static ValidatableResponse unchanged(String code) {
        return as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"1\"");
    }
}
