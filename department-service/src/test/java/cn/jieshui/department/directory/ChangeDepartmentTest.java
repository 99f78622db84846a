package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.change;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ChangeDepartmentTest {

    private final String code = newCode();
    private String body;

    @BeforeEach
    void register() {
        body = registered(code, "[]");
    }

    @Test
    void aChangeShowsWithTheNextVersion() {
        change(code, "1", body.replace("BUREAU", "ENTERPRISE"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", equalTo("ENTERPRISE"))
                .body("version", equalTo(2));
        as("viewer").get(DEPARTMENTS + "/" + code).then().body("kind", equalTo("ENTERPRISE"));
    }

    @Test
    void anAliasMoreIsAChangeToo() {
        change(code, "1", department(code, "[{\"name\": \"又名" + code + "\"}]"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        change(code, "2", department(code, "[]")).statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void whatStandsAlreadyKeepsItsVersion() {
        change(code, "1", body).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void withoutIfMatchNothingIsChanged() {
        sending("admin", body.replace("BUREAU", "ENTERPRISE"))
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(428)
                .body("type", equalTo(type("precondition-required")));
        as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"1\"");
    }

    @Test
    void whoHasReadAnotherVersionIsTold() {
        change(code, "2", body.replace("BUREAU", "ENTERPRISE"))
                .statusCode(412)
                .body("type", equalTo(type("stale-version")));
        sending("admin", body)
                .header("If-Match", "W/\"1\"")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(412);
        as("viewer").get(DEPARTMENTS + "/" + code).then().body("kind", equalTo("BUREAU"));
    }

    @Test
    void aStarTakesWhateverVersionThereIs() {
        sending("water-office", body.replace("BUREAU", "COLLECTIVE"))
                .header("If-Match", "*")
                .put(DEPARTMENTS + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void ofTwoAtTheSameTimeOneWins() {
        List<CompletableFuture<Integer>> both = Stream.of("ENTERPRISE", "COLLECTIVE")
                .map(kind -> CompletableFuture.supplyAsync(() -> change(code, "1", body.replace("BUREAU", kind))
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        as("viewer").get(DEPARTMENTS + "/" + code).then().header("ETag", "\"2\"");
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        String absent = newCode();

        change(absent, "1", department(absent, "[]")).statusCode(404).body("type", equalTo(type("unknown-department")));
    }

    @Test
    void theCodeOfThePathHolds() {
        change(code, "1", department(newCode(), "[]"))
                .statusCode(422)
                .body("type", equalTo(type("code-differs-from-path")))
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void aDepartmentStaysInItsArea() {
        change(code, "1", inArea(newArea(), body))
                .statusCode(422)
                .body("type", equalTo(type("area-is-fixed")))
                .body("errors[0].pointer", equalTo("/area"));
    }

    @Test
    void aNameOfAnotherCannotBeTakenOver() {
        String other = newCode();
        registered(other, "[]");

        change(code, "1", department(code, "重庆市綦江区" + code, "区" + other, "[]"))
                .statusCode(409)
                .body("type", equalTo(type("name-belongs-to-another-department")))
                .body("errors[0].pointer", equalTo("/shortName"));
    }

    @Test
    void aSuccessorTakesTheNameOverAfterTheLastDay() {
        change(code, "1", body.replace("\"validTo\": null", "\"validTo\": \"2023-06-30\""))
                .statusCode(200);
        String successor = body.replace("\"" + code + "\"", "\"" + newCode() + "\"");

        sending("admin", successor.replace("2019-01-01", "2023-06-30"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(409);
        sending("admin", successor.replace("2019-01-01", "2023-07-01"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(201);
    }
}
