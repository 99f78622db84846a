package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.change;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.standing;
import static cn.jieshui.department.directory.Api.succession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments are renamed, merged and split; nothing is deleted, and a name means whom it meant on each day. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SuccessionTest {

    private final String before = newCode();
    private final String other = newCode();
    private final String after = newCode();
    private final String third = newCode();

    @BeforeEach
    void register() {
        registered(before, "[]");
        registered(other, "[]");
    }

    @Test
    void aRenameEndsTheOneOnTheEveAndFoundsTheOther() {
        succession(before, reform("RENAME", "[]", founded(after, "区新" + after)))
                .statusCode(201)
                .header("Location", DEPARTMENTS + "/" + before + "/successions")
                .body("kind", equalTo("RENAME"))
                .body("effectiveOn", equalTo("2023-07-01"))
                .body("documentNumber", equalTo("綦委编〔2023〕12号"))
                .body("predecessors", contains(before))
                .body("successors", contains(after));

        get(before)
                .header("ETag", "\"2\"")
                .body("validTo", equalTo("2023-06-30"))
                .body("succession.kind", equalTo("RENAME"))
                .body("succession.successors", contains(after))
                .body("predecessors", empty());
        get(after)
                .header("ETag", "\"1\"")
                .body("validFrom", equalTo("2023-07-01"))
                .body("validTo", nullValue())
                .body("succession", nullValue())
                .body("predecessors", contains(before));
    }

    @Test
    void theNewOneMayKeepAName() {
        succession(before, reform("RENAME", "[]", founded(after, "区" + before))).statusCode(201);

        resolve("区" + before, "2023-06-30").body("code", equalTo(before));
        resolve("区" + before, "2023-07-01").body("code", equalTo(after));
        resolve("重庆市綦江区" + before, "2023-07-01").statusCode(404);
    }

    @Test
    void aMergerEndsSeveralAndFoundsOne() {
        succession(before, reform("MERGE", "[\"" + other + "\"]", founded(after, "区" + before)))
                .statusCode(201)
                .body("predecessors.sort()", equalTo(sorted(before, other)))
                .body("successors", contains(after));

        get(other).body("validTo", equalTo("2023-06-30")).body("succession.successors", contains(after));
        get(after).body("predecessors", contains(before, other));
        resolve("区" + other, "2023-06-30").body("code", equalTo(other));
        resolve("区" + other, "2023-07-01").statusCode(404);
    }

    @Test
    void oneMayGoOverIntoAnotherThatStays() {
        succession(before, reform("MERGE", "[]", standing(other))).statusCode(201);

        get(other).header("ETag", "\"2\"").body("validTo", nullValue()).body("predecessors", contains(before));
    }

    @Test
    void aSplitPutsSeveralInThePlaceOfOne() {
        succession(before, reform("SPLIT", "[]", founded(after, "区" + before) + "," + founded(third, "区" + third)))
                .statusCode(201)
                .body("successors", contains(after, third));

        get(before).body("succession.successors", contains(after, third));
        get(third).body("predecessors", contains(before));
    }

    @Test
    void theReformsOfADepartmentAreReadOnBothSides() {
        succession(before, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);
        String later = reform("MERGE", "[]", standing(other)).replace("2023-07-01", "2024-03-01");
        succession(after, later).statusCode(201);

        successions(before).body("items.kind", contains("RENAME"));
        successions(after).body("items.kind", contains("RENAME", "MERGE"));
        successions(other)
                .body("items.effectiveOn", contains("2024-03-01"))
                .body("items[0].predecessors", contains(after))
                .body("next", nullValue());
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String body = reform("MERGE", "[\"" + other + "\"]", founded(after, "区" + after));
        succession(before, body).statusCode(201);

        succession(before, body).statusCode(200).body("successors", contains(after));
        get(before).header("ETag", "\"2\"");
        get(after).header("ETag", "\"1\"");
    }

    @Test
    void anEndedOneMayStillBeCorrectedButNotRevived() {
        String body = department(before, "[]");
        succession(before, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);

        change(before, "2", body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validTo"))
                .body("errors[0].code", equalTo("validity-rests-on-a-succession"));
        change(after, "1", department(after, "[]").replace("2019-01-01", "2023-08-01"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validFrom"));
        change(
                        before,
                        "2",
                        body.replace("\"validTo\": null", "\"validTo\": \"2023-06-30\"")
                                .replace("BUREAU", "ENTERPRISE"))
                .statusCode(200)
                .body("succession.successors", contains(after));
    }

    @Test
    void ofTwoReformsAtTheSameTimeOneIsRecorded() {
        List<CompletableFuture<Integer>> both = Stream.of(after, third)
                .map(code -> CompletableFuture.supplyAsync(() -> as("admin")
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "reform-" + code)
                        .body(reform("RENAME", "[]", founded(code, "区" + code)))
                        .post(DEPARTMENTS + "/" + before + "/successions")
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
        get(before).header("ETag", "\"2\"").body("succession.successors.size()", equalTo(1));
    }

    private static List<String> sorted(String... codes) {
        return Stream.of(codes).sorted().toList();
    }

    private static ValidatableResponse get(String code) {
        return as("viewer").get(DEPARTMENTS + "/" + code).then().statusCode(200);
    }

    private static ValidatableResponse successions(String code) {
        return as("viewer")
                .get(DEPARTMENTS + "/" + code + "/successions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse resolve(String name, String on) {
        return as("viewer")
                .queryParam("name", name)
                .queryParam("on", on)
                .queryParam("area", "500110")
                .get(DEPARTMENTS + "/resolve")
                .then();
    }
}
