package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.sending;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN            | zh-CN | 没有此责任单位",
                "zh               | zh-CN | 没有此责任单位",
                "fr               | zh-CN | 没有此责任单位",
                "*                | zh-CN | 没有此责任单位",
                "!!               | zh-CN | 没有此责任单位",
                "en;q=0.3, zh     | zh-CN | 没有此责任单位",
                "en               | en    | Unknown department",
                "en-GB, zh;q=0.5  | en    | Unknown department",
            })
    void aProblemIsToldInTheLanguageThatIsAskedFor(String asked, String given, String title) {
        as("viewer")
                .header("Accept-Language", asked)
                .get(DEPARTMENTS + "/500110-nobody")
                .then()
                .statusCode(404)
                .header("Content-Language", given)
                .header("Vary", "Accept-Language")
                .body("title", equalTo(title));
    }

    @Test
    void withoutAWishItIsChinese() {
        sending("admin", department(newCode(), "[]").replace("500110\"", "5\""))
                .post(DEPARTMENTS)
                .then()
                .statusCode(400)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("请求格式有误"))
                .body("errors[0].detail", equalTo("需要匹配正则表达式\"[0-9]{6}\""));
    }

    @Test
    void theReasonsOfTheMembersFollow() {
        sending("admin", department(newCode(), "[{\"name\": \" a\"}]"))
                .header("Accept-Language", "en")
                .post(DEPARTMENTS)
                .then()
                .statusCode(400)
                .body("title", equalTo("Malformed request"))
                .body(
                        "errors[0].detail",
                        equalTo("must be one line of text without space at its ends and without control characters"));
    }
}
