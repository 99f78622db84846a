package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.type;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a collective phrase means. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CollectiveMembersTest {

    private final String collective = newCode();
    private final String one = newCode();
    private final String other = newCode();

    @BeforeEach
    void register() {
        registered(department(collective, "[]").replace("BUREAU", "COLLECTIVE"));
        registered(one, "[]");
        registered(other, "[]");
    }

    @Test
    void aCollectiveMeansWhomSomebodySaysItMeans() throws Exception {
        as("viewer")
                .get(path(collective))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members", empty());

        define(collective, "\"1\"", one, other)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("members", contains(one, other));

        as("viewer").get(path(collective)).then().body("members", contains(one, other));
        as("viewer").get(DEPARTMENTS + "/" + collective).then().body("members", contains(one, other));
        PublishedEvent told =
                PublishedEvents.in("department.v1").await(collective, 2).get(1);
        EventContract.of("department.changed.v1").check(told, "/department-service");
        assertThat(told.data().at("/members/1").asText()).isEqualTo(other);
    }

    @Test
    void whatStandsAlreadyKeepsItsVersion() {
        define(collective, "\"1\"", one).statusCode(200).header("ETag", "\"2\"");
        define(collective, "\"2\"", one).statusCode(200).header("ETag", "\"2\"");
        define(collective, "*").statusCode(200).header("ETag", "\"3\"").body("members", empty());
    }

    @Test
    void whoHasReadAnotherVersionIsTold() {
        define(collective, "\"7\"", one).statusCode(412);
        sending("admin", "{\"members\": []}").put(path(collective)).then().statusCode(428);
        as("viewer").get(path(collective)).then().header("ETag", "\"1\"");
    }

    @Test
    void onlyACollectiveHasMembers() {
        define(one, "*", other).statusCode(422).body("type", equalTo(type("not-a-collective")));
        define(newCode(), "*", other).statusCode(404);
    }

    @Test
    void eachMemberIsABodyOfTheAreaNamedOnce() {
        String foreign = newCode();
        registered(inArea(newArea(), department(foreign, "[]")));

        define(collective, "*", one, foreign, one, collective)
                .statusCode(422)
                .body("type", equalTo(type("members-refused")))
                .body("errors.pointer", contains("/members/1", "/members/2", "/members/3"))
                .body("errors.code", contains("not-in-the-area", "named-twice", "is-a-collective"));
        sending("admin", "{\"members\": [\"A b\"]}")
                .header("If-Match", "*")
                .put(path(collective))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/members/0"));
        as("viewer").get(path(collective)).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "reporter-500110-slj", "reviewer-500110-slj", "statistics", "auditor"})
    void whoDoesNotKeepTheDirectoryOnlyReads(String client) {
        as(client).get(path(collective)).then().statusCode(200);
        sending(client, "{\"members\": []}")
                .header("If-Match", "*")
                .put(path(collective))
                .then()
                .statusCode(403);
    }

    @Test
    void strangersAndOtherAreasAreRefused() {
        String foreign = newCode();
        registered(inArea(newArea(), department(foreign, "[]").replace("BUREAU", "COLLECTIVE")));

        given().get(path(collective)).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .put(path(collective))
                .then()
                .statusCode(401);
        sending("water-office", "{\"members\": []}")
                .header("If-Match", "*")
                .put(path(foreign))
                .then()
                .statusCode(403)
                .body("type", equalTo(type("area-is-not-the-callers")));
    }

    private static ValidatableResponse define(String code, String ifMatch, String... members) {
        String list = members.length == 0 ? "" : "\"" + String.join("\", \"", members) + "\"";
        return sending("admin", "{\"members\": [" + list + "]}")
                .header("If-Match", ifMatch)
                .put(path(code))
                .then();
    }

    private static String path(String code) {
        return DEPARTMENTS + "/" + code + "/members";
    }
}
