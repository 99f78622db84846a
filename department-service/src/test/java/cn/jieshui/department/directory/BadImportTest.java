package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.type;
import static cn.jieshui.department.directory.DirectoryFiles.CSV;
import static cn.jieshui.department.directory.DirectoryFiles.HEADER;
import static cn.jieshui.department.directory.DirectoryFiles.XLSX;
import static cn.jieshui.department.directory.DirectoryFiles.importing;
import static cn.jieshui.department.directory.DirectoryFiles.row;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad row, and none is taken over. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadImportTest {

    private final String area = newArea();
    private final String standing = newCode();
    private final String good = newCode();
    private final String bad = newCode();

    @BeforeEach
    void oneIsThere() {
        importing(CSV, HEADER + row(standing, area)).then().statusCode(200);
    }

    @AfterEach
    void nothingHasChanged() {
        as("viewer").get(DEPARTMENTS + "/" + good).then().statusCode(404);
        as("viewer").get(DEPARTMENTS + "/" + standing).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUREAU     | KING       | 400 | malformed-rows | /kind
            2019-01-01 | 2019-02-30 | 400 | malformed-rows | /validFrom
            ,2019-01-01 | 1,2019-01-01 | 400 | malformed-rows | /area
            全称        | =\u0007=   | 400 | malformed-rows | /officialName
            ',,\n'      | ',,x\n'    | 400 | malformed-rows | /version
            ',,\n'      | ',,7\n'    | 409 | rows-differ-from-what-stands | /version
            ',,\n'      | ',2018-01-01,\n' | 422 | unacceptable-rows | /validTo
            """)
    void theRowAndItsColumnAreNamed(String what, String wrong, int status, String problem, String pointer) {
        String broken = row(bad, area).replace(what, wrong);
        refused(HEADER + row(good, area) + broken)
                .statusCode(status)
                .body("type", equalTo(type(problem)))
                .body("errors.row", hasItem(3))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void namesAndCodesStandOnce() {
        refused(HEADER + row(good, area) + row(bad, area).replace("简称" + bad, "简称" + standing))
                .statusCode(409)
                .body("errors.row", contains(3))
                .body("errors.pointer", contains("/shortName"));
        refused(HEADER + row(good, area) + row(bad, area).replace("简称" + bad, "简称" + good))
                .statusCode(409);
        refused(HEADER + row(good, area) + row(good, area)).statusCode(422).body("errors.pointer", contains("/code"));
        refused(HEADER + row(good, area) + row(standing, newArea()))
                .statusCode(422)
                .body("errors.pointer", contains("/area"));
    }

    @Test
    void whatIsNoDirectoryIsRefused() throws Exception {
        for (String text : List.of("", "a,b\n1,2\n", HEADER, HEADER.replace("kind", "code"), HEADER + "\"a")) {
            refused(text).statusCode(400).body("type", equalTo(type("unfit-table")));
        }
        refused(HEADER.replace(",shortName", "") + "a\n")
                .statusCode(400)
                .body("errors.pointer", contains("/shortName"));
        refused(HEADER + "a,b\n").statusCode(400).body("errors.code", contains("another-number-of-cells"));
        for (String json : List.of("", "{}", "[", "null", "[]")) {
            importing("application/json", json).then().statusCode(400);
        }
        importing("application/json", "[{\"code\":\"a\",\"code\":\"b\"}]")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/0/code"))
                .body("errors.code", contains("duplicate-member"));
        importing("application/json", "[{\"code\":\"a\",\"extra\":1e2147483648}]")
                .then()
                .statusCode(400)
                .body("errors.code", contains("wrong-value"));
        refused("[".repeat(30_000) + "\na\n").statusCode(400);
        importing("application/json", "[1]").then().statusCode(400).body("errors.row", contains(1));
        importing("admin", XLSX, "", "no workbook".getBytes(UTF_8)).then().statusCode(400);
        importing("admin", XLSX, "", DirectoryFiles.workbook("a|b")).then().statusCode(400);
        importing("admin", CSV, "", new byte[] {(byte) 0xff, (byte) 0xfe, 1})
                .then()
                .statusCode(400);
        importing("admin", CSV + "; charset=klingon", "", new byte[0]).then().statusCode(400);
        importing("admin", "text/plain", "", new byte[0]).then().statusCode(415);
    }

    @Test
    void tooManyRowsAreRefused() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i <= 2000; i++) {
            rows.append(row(good, area));
        }
        refused(rows.toString()).statusCode(400).body("errors.code", contains("too-many-rows"));
    }

    @Test
    void strangersImportNothing() {
        byte[] body = (HEADER + row(good, area)).getBytes(UTF_8);
        given().contentType(CSV).body(body).post(DEPARTMENTS + "/import").then().statusCode(401);
        given().get(DEPARTMENTS + "/export").then().statusCode(401);
        for (String client : List.of("viewer", "statistics", "auditor", "data-migration", "reporter-500110-slj")) {
            importing(client, CSV, "", body).then().statusCode(403);
        }
        importing("water-office", CSV, "", body)
                .then()
                .statusCode(403)
                .body("type", equalTo(type("rows-of-another-area")));
    }

    private static ValidatableResponse refused(String csv) {
        return importing(CSV, csv).then();
    }
}
