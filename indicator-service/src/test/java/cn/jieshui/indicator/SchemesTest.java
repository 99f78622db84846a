package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCHEMES;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SchemesTest {

    @Test
    void aSchemeIsBroughtInAndReadWithTheUsualBands() {
        TestScheme scheme = TestScheme.drafted();

        scheme.put("water-office").then().statusCode(201).header("ETag", "\"1\"");

        as("viewer")
                .get(scheme.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("lastYear", nullValue())
                .body("bands.grade", equalTo(List.of("优秀", "良好", "合格", "不合格")))
                .body("bands.from", equalTo(List.of(90, 80, 60, 0)))
                .body("items[0].of.role", equalTo("LEAD"))
                .body("items[1].deductions[1].when", equalTo("NOT_MET"));
        as("viewer").header("If-None-Match", "\"1\"").get(scheme.path()).then().statusCode(304);
    }

    @Test
    void aChangeAddsARevisionAndTheOldOneStaysToBeRead() {
        TestScheme scheme = TestScheme.kept();

        scheme.with("年度任务", "年度工作")
                .put("water-office", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        assertThat(read(scheme.path()).getString("items[0].name")).isEqualTo("年度工作");
        assertThat(read(scheme.path() + "?revision=1").getString("items[0].name"))
                .isEqualTo("年度任务");
        assertThat(read(scheme.path() + "?revision=3")).isNull();
    }

    @Test
    void theSameAgainChangesNothing() {
        TestScheme scheme = TestScheme.kept();

        scheme.put("water-office", "\"1\"").then().statusCode(200).header("ETag", "\"1\"");

        assertThat(Tables.count("select count(*) from assessment_scheme where code = ?", scheme.code()))
                .isEqualTo(1);
    }

    @Test
    void whoHasNotReadTheNewestRevisionDoesNotChangeIt() {
        TestScheme scheme = TestScheme.kept().with("年度任务", "年度工作");

        scheme.put("water-office").then().statusCode(428);
        scheme.put("water-office", "\"7\"").then().statusCode(412);
        TestScheme.drafted().put("water-office", "*").then().statusCode(404);
        assertThat(read(scheme.path()).getInt("revision")).isEqualTo(1);
    }

    @Test
    void onlyTheWaterOfficeOfItsAreaSetsAScheme() {
        TestScheme scheme = TestScheme.drafted();
        for (String client : new String[] {"viewer", "statistics", "reporter-500110-slj", "auditor", "admin"}) {
            scheme.put(client).then().statusCode(403);
        }
        TestScheme foreign = new TestScheme("500199-x", scheme.json().replace(scheme.code(), "500199-x"));

        foreign.put("water-office").then().statusCode(404);
        as("viewer").get(foreign.path()).then().statusCode(404);
        assertThat(Tables.count("select count(*) from assessment_scheme where code = '500199-x'"))
                .isZero();
    }

    @Test
    void schemesComeInPagesSortedByCode() {
        String first = TestScheme.kept().code();
        String second = TestScheme.kept().code();

        var all = read(SCHEMES + "?limit=500").getList("items.code", String.class);
        var page = read(SCHEMES + "?limit=1");

        assertThat(all).contains(first, second).isSorted();
        assertThat(read(SCHEMES + "?limit=1&cursor=" + page.getString("next")).getString("items[0].code"))
                .isEqualTo(all.get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "points": 60                     | "points": 0                            | 400 | /items/0/points
            "points": 60                     | "points": "60"                         | 400 | /items/0/points
            "PROPORTIONAL"                   | "BY_HEART"                             | 400 | /items/0/method
            ["T14-D2"]}, "deductions"        | ["T14"]}, "deductions"                 | 400 | /items/1/of/indicators/0
            "chapter": "C4"                  | "chapter": "4"                         | 400 | /items/1/of/chapter
            "firstYear": 1001                | "firstYear": null                      | 400 | /firstYear
            "lastYear": null                 | "lastYear": 1000                       | 422 | /lastYear
            "id": "plan"                     | "id": "work"                           | 422 | /items/1/id
            "PROPORTIONAL"                   | "STEP"                                 | 422 | /items/0/steps
            "PROPORTIONAL"                   | "DEDUCTION"                            | 422 | /items/0/deductions
            "PROPORTIONAL"                   | "STEP", "steps": [{"from": 0.5, "points": 50}] | 422 | /items/0/steps
            "each": 2                        | "each": 5                              | 422 | /bonuses/0/each
            "capsAt": "合格"                  | "capsAt": "尚可"                        | 422 | /vetoes/0/capsAt
            "name": "节水考核办法"             | "name": "x", "bands": [{"grade": "好", "from": 60}, {"grade": "差", "from": 60}] | 422 | /bands
            """)
    void whatContradictsItselfIsRefusedByName(String old, String changed, int status, String pointer) {
        TestScheme scheme = TestScheme.drafted();
        TestScheme flat = new TestScheme(scheme.code(), scheme.json().replaceAll("\\s*\\n\\s*", " "));

        var answer = flat.with(old, changed).put("water-office");

        answer.then().statusCode(status);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        as("viewer").get(scheme.path()).then().statusCode(404);
    }

    @Test
    void theSchemeThatTheDistrictBringsFits() throws IOException {
        var schemes = new ObjectMapper().readTree(Files.readString(Path.of("../deploy/districts/500110/scheme.json")));
        for (var scheme : schemes) {
            String path = SCHEMES + "/" + scheme.path("code").asText();
            sending("water-office", scheme.toString()).put(path).then().statusCode(201);
            sending("water-office", scheme.toString())
                    .header("If-Match", "*")
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(1));
        }
    }

    @Test
    void aBodyForAnotherCodeIsRefused() {
        sending("water-office", TestScheme.drafted().json())
                .put(SCHEMES + "/500110-another")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
    }
}
