package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=0                         | ?limit  | min",
                "?limit=501                       | ?limit  | max",
                "?limit=many                      | ?limit  | not-an-integer",
                "?limit=99999999999               | ?limit  | not-an-integer",
                "?cursor=%2B%2B                   | ?cursor | malformed-cursor-value",
                "?cursor=gIA                      | ?cursor | malformed-cursor-value",
                "?cursor=YR9i                     | ?cursor | malformed-cursor-value",
                "?cursor=AA                       | ?cursor | malformed-cursor-value",
                "?kind=OFFICE                     | ?kind   | not-one-of",
                "?area=50011x                     | ?area   | pattern",
                "?query=a%00b                     | ?query  | unacceptable-character",
                "?query=%FF                       | ?query  | unacceptable-character",
                "/a%00b                           | {code}  | unacceptable-character",
                "/resolve                         | ?name   | not-null",
                "/resolve?name=                   | ?name   | not-null",
                "/resolve?name=a&on=2023-02-30    | ?on     | not-a-date",
                "/resolve?name=a&on=today         | ?on     | not-a-date",
                "/resolve?name=a&on=99999-01-01   | ?on     | not-a-date",
                "/resolve?name=a&area=1           | ?area   | pattern",
            })
    void aParameterAtFaultIsNamed(String path, String pointer, String reason) {
        as("viewer")
                .urlEncodingEnabled(false)
                .get(DEPARTMENTS + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"query", "name"})
    void aTextIsNotEndless(String name) {
        as("viewer")
                .queryParam(name, "水".repeat(101))
                .get(DEPARTMENTS + (name.equals("name") ? "/resolve" : ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name))
                .body("errors[0].code", equalTo("size"));
    }
}
