package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.type;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a document means by a name: never by likeness, for one character makes another body. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ResolveNameTest {

    private final String area = newArea();
    private final String district = area + "-zfcxjw";
    private final String municipal = area + "-cqszfcxjw";

    @BeforeEach
    void register() {
        registered(inArea(area, department(district, "綦江区住房和城乡建设委员会", "区住房城乡建委", "[{\"name\": \"区住房城乡建设委员会\"}]")));
        registered(inArea(area, department(municipal, "重庆市住房和城乡建设委员会", "市住房城乡建委", "[]")));
    }

    @Test
    void everySpellingOfADepartmentMeansIt() {
        resolve("区住房城乡建委").statusCode(200).header("ETag", "\"1\"").body("code", equalTo(district));
        resolve("区住房城乡建设委员会").statusCode(200).body("code", equalTo(district));
        resolve("綦江区住房和城乡建设委员会").statusCode(200).body("code", equalTo(district));
    }

    @Test
    void oneCharacterMakesAnotherBody() {
        resolve("市住房城乡建委").statusCode(200).body("code", equalTo(municipal));
    }

    @Test
    void anUnknownNameIsAnsweredWithSuggestionsThatSayTheyAreNoMore() {
        resolve("县住房城乡建委")
                .statusCode(404)
                .body("type", equalTo(type("unknown-name")))
                .body("detail", containsString("未作采用"))
                .body("errors.code", everyItem(equalTo("suggestion")))
                .body("errors.pointer", everyItem(equalTo("?name")))
                .body("errors.detail", hasItem("建议：区住房城乡建委（" + district + "）"))
                .body("errors.detail", hasItem("建议：市住房城乡建委（" + municipal + "）"));
    }

    @Test
    void suggestionsComeFromTheAreaThatIsAskedAbout() {
        resolve(newArea(), Map.of("name", "县住房城乡建委")).statusCode(404).body("errors", nullValue());
    }

    @Test
    void aNameWithSpaceOrInAnotherWidthIsAnotherName() {
        resolve("区住房城乡建委 ").statusCode(404);
        resolve("住房城乡建委").statusCode(404);
    }

    @Test
    void aNameThatSeveralAreasKnowIsAmbiguousWithoutAnArea() {
        String name = "区供水处" + area;
        String here = area + "-gsc";
        String there = newArea() + "-gsc";
        registered(inArea(area, department(here, "甲" + name, name, "[]")));
        registered(inArea(there.substring(0, 6), department(there, "乙" + name, name, "[]")));

        as("viewer")
                .queryParam("name", name)
                .get(DEPARTMENTS + "/resolve")
                .then()
                .statusCode(409)
                .body("type", equalTo(type("ambiguous-name")))
                .body("errors.detail", contains("候选：甲" + name + "（" + here + "）", "候选：乙" + name + "（" + there + "）"));
        resolve(name).statusCode(200).body("code", equalTo(here));
    }

    @Test
    void aDepartmentIsFoundOnTheDaysOfItsExistenceOnly() {
        String name = "区节水办";
        String before = department(area + "-jsb1", "旧" + name, name, "[]");
        registered(inArea(area, before.replace("\"validTo\": null", "\"validTo\": \"2023-06-30\"")));
        registered(
                inArea(area, department(area + "-jsb2", "新" + name, name, "[]").replace("2019-01-01", "2023-07-01")));

        resolve(area, Map.of("name", name, "on", "2018-12-31")).statusCode(404);
        resolve(area, Map.of("name", name, "on", "2019-01-01")).body("code", equalTo(area + "-jsb1"));
        resolve(area, Map.of("name", name, "on", "2023-06-30")).body("code", equalTo(area + "-jsb1"));
        resolve(area, Map.of("name", name, "on", "2023-07-01")).body("code", equalTo(area + "-jsb2"));
        resolve(name).statusCode(200).body("code", equalTo(area + "-jsb2"));
    }

    private ValidatableResponse resolve(String name) {
        return resolve(area, Map.of("name", name));
    }

    private static ValidatableResponse resolve(String area, Map<String, String> parameters) {
        return as("viewer")
                .queryParam("area", area)
                .queryParams(parameters)
                .get(DEPARTMENTS + "/resolve")
                .then();
    }
}
