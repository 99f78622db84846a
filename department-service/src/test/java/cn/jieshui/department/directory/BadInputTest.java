package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.type;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer names what is at fault and the directory stays as it is. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadInputTest {

    private final String code = newCode();
    private final String good = department(code, "[{\"name\": \"又名\"}]");

    @AfterEach
    void nothingHasChanged() {
        as("viewer").get(DEPARTMENTS + "/" + code).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"BUREAU\"     | \"OFFICE\"        | /kind           | not-one-of",
                "\"BUREAU\"     | 0                 | /kind           | not-one-of",
                "\"BUREAU\"     | null              | /kind           | not-null",
                "\"500110\"     | \"50011\"         | /area           | pattern",
                "\"500110\"     | 500110            | /area           | wrong-type",
                "\"2019-01-01\" | \"2019-02-29\"    | /validFrom      | not-a-date",
                "\"2019-01-01\" | \"01.02.2019\"    | /validFrom      | not-a-date",
                "\"2019-01-01\" | \"+12019-01-01\"  | /validFrom      | not-a-date",
                "\"2019-01-01\" | 20190101          | /validFrom      | wrong-type",
                "\"又名\"        | \"又\\u0007名\"    | /aliases/0/name | plain-text",
                "\"又名\"        | \" 又名\"          | /aliases/0/name | plain-text",
                "\"又名\"        | \"又\\u0085名\"    | /aliases/0/name | plain-text",
                "\"又名\"        | \"\"              | /aliases/0/name | plain-text",
                "\"又名\"        | \"又\\u0000名\"    | /aliases/0/name | unacceptable-character",
                "\"又名\"        | \"又\\ud800名\"    | /aliases/0/name | unacceptable-character",
                "\"又名\"        | 7                 | /aliases/0/name | wrong-type",
                "{\"name\": \"又名\"} | null          | /aliases/0      | not-null",
                "[{\"name\": \"又名\"}] | {}          | /aliases        | wrong-type",
                "\"kind\"       | \"sort\"          | /sort           | unknown-member",
                "\"kind\"       | \"area\"          | /area           | duplicate-member",
            })
    void aMemberAtFaultIsPointedAt(String part, String bad, String pointer, String reason) {
        refused(good.replace(part, bad), pointer, reason);
    }

    @Test
    void aNameHasAHundredCharactersAtMost() {
        refused(good.replace("\"又名\"", "\"" + "名".repeat(101) + "\""), "/aliases/0/name", "size");
    }

    @Test
    void aDepartmentHasFiftyAliasesAtMost() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "{\"name\": \"又名" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        refused(department(code, many), "/aliases", "size");
    }

    @Test
    void theCodeIsNotTakenForAPath() {
        refused(good.replace(code, "resolve"), "/code", "pattern");
        refused(good.replace(code, "../up"), "/code", "pattern");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        refused("{\"code\": ", "", "not-json");
        refused(good + "}", "", "not-json");
        refused("<department/>", "", "not-json");
        refused("[]", "", "wrong-type");
        refused("[".repeat(2_000), "", "wrong-type");
        refused("null", "", "not-null");
        refused("", "", "not-null");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        as("admin")
                .contentType("application/json")
                .body(good.getBytes(Charset.forName("GB18030")))
                .post(DEPARTMENTS)
                .then()
                .statusCode(400)
                .body("type", equalTo(type("malformed-request")));
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        sending("admin", good + " ".repeat(7 << 20))
                .post(DEPARTMENTS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo(type("too-large")));
    }

    @Test
    void onlyJsonIsTaken() {
        as("admin")
                .contentType(ContentType.TEXT)
                .body(good)
                .post(DEPARTMENTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo(type("unsupported-media-type")));
    }

    private static void refused(String body, String pointer, String reason) {
        ValidatableResponse answer = sending("admin", body).post(DEPARTMENTS).then();

        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(type("malformed-request")))
                .body("errors.size()", equalTo(1))
                .body("errors[0].code", equalTo(reason));
        if (!pointer.isEmpty()) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
    }
}
