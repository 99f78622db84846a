package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.importing;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no plan, or nobody's to import, is refused by name and leaves nothing behind. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RefusedDocumentTest {

    private int year;

    @BeforeEach
    void aYearWithoutAPlan() {
        year = District.newYear();
    }

    @Test
    void anEmptyDocumentIsRefused() {
        refused(importing(new byte[0], year), 422, "document-is-empty");
        refused(importing(" \r\n\t\n".getBytes(UTF_8), year), 422, "document-is-empty");
    }

    @Test
    void aBinaryIsRefused() {
        byte[] binary = new byte[20_000];
        new Random(7).nextBytes(binary);

        refused(importing(binary, year), 422, "document-is-no-text");
    }

    @Test
    void aTextThatIsNoPlanIsRefused() {
        refused(importing("今天天气很好。\n明天也是。\n".getBytes(UTF_8), year), 422, "document-is-no-plan");
    }

    @Test
    void aDocumentAboveOneMebibyteIsRefused() {
        byte[] large = "水".repeat(350_000).getBytes(UTF_8);

        refused(importing(large, year), 413, "document-too-large");
    }

    @Test
    void aDocumentFarAboveTheLimitIsRefusedBeforeItIsRead() {
        importing(new byte[7 * 1024 * 1024], year).then().statusCode(413);
    }

    @Test
    void aDocumentWhoseTitleNamesAnotherYearIsRefused() {
        importing(District.document().getBytes(UTF_8), year)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://jieshui.cn/problems/document-of-another-year"))
                .body("errors[0].pointer", equalTo("?year"))
                .body("detail", containsString("2023"));
        as("viewer").get(PLANS + "/500110-" + year).then().statusCode(404);
    }

    @Test
    void areaAndYearMustBeOnes() {
        as("water-office")
                .contentType("text/plain")
                .body(District.document())
                .post(PLANS + "/import?area=Qijiang&year=23")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?area"))
                .body("errors[1].pointer", equalTo("?year"));
        as("water-office")
                .contentType("text/plain")
                .body(District.document())
                .post(PLANS + "/import?area=500110")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?year"));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        as("water-office")
                .contentType("application/pdf")
                .body(new byte[] {1, 2, 3})
                .post(PLANS + "/import?area=500110&year=" + year)
                .then()
                .statusCode(415);
    }

    @Test
    void strangersImportNothing() {
        String path = PLANS + "/import?area=500110&year=" + year;
        given().contentType("text/plain").body("x").post(path).then().statusCode(401);
        as("viewer").contentType("text/plain").body("x").post(path).then().statusCode(403);
        as("reporter-500110-slj")
                .contentType("text/plain")
                .body("x")
                .post(path)
                .then()
                .statusCode(403);
        as("water-office")
                .contentType("text/plain")
                .body("x")
                .post(PLANS + "/import?area=500112&year=" + year)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://jieshui.cn/problems/area-is-not-the-callers"));
    }

    private void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://jieshui.cn/problems/" + code));
        as("viewer").get(PLANS + "/500110-" + year).then().statusCode(404);
    }
}
