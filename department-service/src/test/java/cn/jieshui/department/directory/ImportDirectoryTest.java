package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.DirectoryFiles.CSV;
import static cn.jieshui.department.directory.DirectoryFiles.HEADER;
import static cn.jieshui.department.directory.DirectoryFiles.XLSX;
import static cn.jieshui.department.directory.DirectoryFiles.exported;
import static cn.jieshui.department.directory.DirectoryFiles.importing;
import static cn.jieshui.department.directory.DirectoryFiles.row;
import static cn.jieshui.department.directory.DirectoryFiles.trying;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory goes in and out as a whole. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ImportDirectoryTest {

    private final String area = newArea();
    private final String one = newCode();
    private final String other = newCode();

    @Test
    void unknownCodesRegisterAndKnownOnesChange() {
        importing(CSV, HEADER + row(one, area))
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("registered", equalTo(1));

        importing(CSV, HEADER + row(one, area).replace("BUREAU", "ENTERPRISE") + "\n" + row(other, area))
                .then()
                .body("registered", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(0));
        as("viewer").get(DEPARTMENTS + "/" + one).then().header("ETag", "\"2\"").body("kind", equalTo("ENTERPRISE"));
        assertThat(PublishedEvents.in("department.v1").await(one, 2))
                .extracting(PublishedEvent::type)
                .containsExactly("department.registered.v1", "department.changed.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", CSV, XLSX})
    void whatComesOutGoesInAgainAndChangesNothing(String type) {
        importing(
                        CSV,
                        HEADER
                                + "%s,\"全称,\"\"%s\"\"\",简称%s,\"甲%s | 附件\n乙%s\",PARK_COMMITTEE,%s,2019-01-01,2023-06-30,\n"
                                        .formatted(one, one, one, one, one, area))
                .then()
                .statusCode(200);
        as("viewer")
                .get(DEPARTMENTS + "/" + one)
                .then()
                .body("officialName", equalTo("全称,\"" + one + "\""))
                .body("aliases.name", contains("甲" + one, "乙" + one))
                .body("aliases.seenIn", contains("附件", null))
                .body("validTo", equalTo("2023-06-30"));

        importing("admin", type, "", exported(type, area))
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("unchanged", equalTo(1));
        as("viewer").get(DEPARTMENTS + "/" + one).then().header("ETag", "\"1\"");
    }

    @Test
    void aDryRunSaysAllAndChangesNothing() {
        trying(CSV, HEADER + row(one, area) + row(other, area).replace("BUREAU", "KING"))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(2))
                .body("registered", equalTo(1))
                .body("refused", equalTo(1))
                .body("errors.row", contains(3))
                .body("errors.pointer", contains("/kind"));
        as("viewer").get(DEPARTMENTS + "/" + one).then().statusCode(404);
        assertThat(PublishedEvents.in("department.v1").of(one)).isEmpty();
    }

    @Test
    void twoMayChangeTheirNamesWithEachOther() {
        importing(CSV, HEADER + row(one, area) + row(other, area)).then().statusCode(200);

        importing(
                        CSV,
                        HEADER
                                + row(one, area).replace("简称" + one, "简称" + other)
                                + row(other, area).replace("简称" + other, "简称" + one))
                .then()
                .statusCode(200)
                .body("changed", equalTo(2));
        as("viewer").get(DEPARTMENTS + "/" + one).then().body("shortName", equalTo("简称" + other));
    }

    @Test
    void chineseHeadersAndTheCharsetOfTheOfficeAreRead() {
        String text = "编码,全称,简称,类别,区域,起始日期\n%s,全称%s,简称%s,BUREAU,%s,2019-01-01\n".formatted(one, one, one, area);

        importing("admin", CSV + "; charset=GB18030", "", text.getBytes(Charset.forName("GB18030")))
                .then()
                .statusCode(200)
                .body("registered", equalTo(1));
        as("viewer").get(DEPARTMENTS + "/" + one).then().body("officialName", equalTo("全称" + one));
    }

    @Test
    void aWorkbookIsReadFromItsFirstSheet() throws Exception {
        byte[] workbook = DirectoryFiles.workbook(
                "code|officialName|shortName|kind|area|validFrom",
                "%s|全称%s|简称%s|BUREAU|%s|2019-01-01".formatted(one, one, one, area),
                "|||||",
                "%s|全称%s|简称%s|BUREAU|%s|2019-01-01".formatted(other, other, other, area));

        importing("admin", XLSX, "", workbook).then().statusCode(200).body("registered", equalTo(2));
        assertThat(new String(exported(CSV, area), UTF_8)).contains(one, other, "简称" + one);
    }
}
