package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.change;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.standing;
import static cn.jieshui.department.directory.Api.succession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.NotSentTwice;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever reads the directory again and again is sent it when it has changed, and lists come page by page. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class NotSentTwiceTest {

    @Test
    void whatIsKnownIsNotSentUntilItChanges() {
        String area = newArea();
        String code = newCode();
        String body = registered(inArea(area, department(code, "[]")));
        String list = DEPARTMENTS + "?area=" + area;
        for (String path : new String[] {
            DEPARTMENTS + "/" + code,
            DEPARTMENTS + "/" + code + "/successions",
            DEPARTMENTS + "/" + code + "/members",
            DEPARTMENTS + "/export?area=" + area,
            DEPARTMENTS + "/resolve?name=区" + code + "&area=" + area
        }) {
            reading(path);
        }
        String before = reading(list);

        change(code, "1", body.replace("BUREAU", "ENTERPRISE")).statusCode(200);

        assertThat(reading(list)).isNotEqualTo(before);
    }

    private static String reading(String path) {
        return NotSentTwice.reading(() -> as("viewer").accept("application/json"), path);
    }

    @Test
    void aTableIsSentWhole() {
        as("viewer")
                .accept("text/csv")
                .header("If-None-Match", "*")
                .get(DEPARTMENTS + "/export?area=" + newArea())
                .then()
                .statusCode(200)
                .header("ETag", nullValue());
    }

    @Test
    void reformsComePageByPage() {
        String before = newCode();
        String other = newCode();
        String after = newCode();
        registered(department(before, "[]"));
        registered(department(other, "[]"));
        succession(before, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);
        succession(after, reform("MERGE", "[]", standing(other)).replace("2023-07-01", "2024-03-01"))
                .statusCode(201);
        String path = DEPARTMENTS + "/" + after + "/successions?limit=1";

        String next = as("viewer")
                .get(path)
                .then()
                .body("items.kind", contains("RENAME"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        as("viewer")
                .get(path + "&cursor=" + next)
                .then()
                .body("items.kind", contains("MERGE"))
                .body("next", nullValue());
        as("viewer").get(path + "&cursor=!").then().statusCode(400);
        as("viewer").get(path.replace("=1", "=501")).then().statusCode(400);
    }
}
