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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.jieshui.department.contact.DutyContact;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to call: personal data, for those who need it, and gone when it is erased. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DutyContactsTest {

    private static final String ZHANG = """
            {"contacts": [{"role": "联络员", "name": "张三", "officePhone": "023-48660000"}]}""";

    private final String code = newCode();

    @BeforeEach
    void register() {
        registered(code, "[]");
    }

    @Test
    void contactsAreEnteredReplacedAndErased() {
        as("admin").get(path()).then().statusCode(200).header("ETag", "\"1\"").body("contacts", empty());
        put("water-office", "\"1\"", ZHANG)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("contacts[0].name", equalTo("张三"));
        put("water-office", "\"2\"", ZHANG.replace("张三", "李四")).statusCode(200).header("ETag", "\"3\"");
        as("water-office").get(path()).then().body("contacts", hasSize(1)).body("contacts[0].name", equalTo("李四"));

        as("water-office").header("If-Match", "\"3\"").delete(path()).then().statusCode(204);

        as("admin").get(path()).then().header("ETag", "\"4\"").body("contacts", empty());
    }

    @Test
    void whoHasReadAnotherVersionIsTold() {
        put("admin", "\"2\"", ZHANG).statusCode(412);
        sending("admin", ZHANG).put(path()).then().statusCode(428);
        as("admin").delete(path()).then().statusCode(428);
        as("admin").get(path()).then().header("ETag", "\"1\"");
    }

    @Test
    void whoeverChangesThemAtTheSameTimeWaitsForTheOther() {
        List<Integer> answers = IntStream.range(0, 60)
                .parallel()
                .map(i -> put("admin", "*", ZHANG.replace("张三", "张" + i))
                        .extract()
                        .statusCode())
                .boxed()
                .toList();

        assertThat(answers).containsOnly(200);
        as("admin").get(path()).then().header("ETag", "\"61\"");
    }

    @Test
    void theDepartmentItselfReadsThem() {
        put("admin", "*", ZHANG).statusCode(200);

        for (String client : new String[] {"reporter-" + code, "reviewer-" + code}) {
            as(client).get(path()).then().statusCode(200).body("contacts[0].officePhone", equalTo("023-48660000"));
            put(client, "*", ZHANG).statusCode(403);
            as(client).header("If-Match", "*").delete(path()).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viewer", "statistics", "auditor", "data-migration", "reporter-500110-slj", "reviewer-500110-slj"
            })
    void whoDoesNotNeedThemDoesNotSeeThem(String client) {
        put("admin", "*", ZHANG).statusCode(200);

        as(client).get(path()).then().statusCode(403).body(not(containsString("张三")));
        as(client).get(DEPARTMENTS + "/" + code).then().statusCode(200).body(not(containsString("张三")));
    }

    @Test
    void strangersAndOtherAreasAreRefused() {
        String foreign = newCode();
        registered(inArea(newArea(), department(foreign, "[]")));
        String path = DEPARTMENTS + "/" + foreign + "/contacts";

        given().get(path()).then().statusCode(401);
        given().contentType("application/json").body(ZHANG).put(path()).then().statusCode(401);
        given().delete(path()).then().statusCode(401);
        as("water-office").get(path).then().statusCode(403).body("type", equalTo(type("contacts-are-not-the-callers")));
        sending("water-office", ZHANG).header("If-Match", "*").put(path).then().statusCode(403);
        as("admin").get(DEPARTMENTS + "/" + newCode() + "/contacts").then().statusCode(404);
    }

    @Test
    void whatIsPrintedOrAuditedOfAContactIsItsRole() {
        DutyContact contact = new DutyContact("联络员", "张三", "023-48660000");

        assertThat(contact).hasToString("DutyContact 联络员");
        assertThat(new ObjectMapper().valueToTree(contact).toString()).isEqualTo("{\"role\":\"联络员\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"023-48660000\" | \"call me\"   | /contacts/0/officePhone | pattern",
                "\"张三\"         | \"张\\u0007\" | /contacts/0/name        | plain-text",
                "\"联络员\"       | null            | /contacts/0/role        | not-null",
                "\"role\"         | \"sort\"      | /contacts/0/sort        | unknown-member",
            })
    void aMemberAtFaultIsPointedAt(String part, String bad, String pointer, String reason) {
        put("admin", "*", ZHANG.replace(part, bad))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(reason));
        as("admin").get(path()).then().header("ETag", "\"1\"");
    }

    private ValidatableResponse put(String client, String ifMatch, String body) {
        return sending(client, body).header("If-Match", ifMatch).put(path()).then();
    }

    private String path() {
        return DEPARTMENTS + "/" + code + "/contacts";
    }
}
