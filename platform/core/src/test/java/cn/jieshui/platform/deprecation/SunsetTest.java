package cn.jieshui.platform.deprecation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever uses what goes out of use is told so with every answer, and the contract says it. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SunsetTest {

    /** Midnight of 2026-12-01 in Asia/Shanghai. */
    private static final String FIRST_OF_DECEMBER = "@1796054400";

    @Test
    void everyAnswerOfADeprecatedOperationSaysSoARefusalToo() {
        for (Response answer :
                new Response[] {given().get("/trial/ways/old"), given().get("/trial/ways/old?refuse=true")}) {
            assertThat(answer.header("Deprecation")).isEqualTo(FIRST_OF_DECEMBER);
            assertThat(answer.header("Sunset")).isEqualTo("Mon, 31 May 2027 16:00:00 GMT");
            assertThat(answer.header("Link")).contains("rel=\"deprecation\"");
        }
    }

    @Test
    void onlyWhoeverUsesADeprecatedParameterIsToldAndOfTheEarliestDays() {
        assertThat(given().get("/trial/ways/new?on=2027-01-01").headers().hasHeaderWithName("Deprecation"))
                .isFalse();
        Response byQuery = given().get("/trial/ways/new?day=1");
        assertThat(byQuery.header("Sunset")).isEqualTo("Tue, 31 Aug 2027 16:00:00 GMT");
        Response byBoth = given().header("X-Day", "1").get("/trial/ways/new?day=1");
        assertThat(byBoth.header("Deprecation")).isEqualTo("@1797264000");
        assertThat(byBoth.header("Sunset")).isEqualTo("Wed, 30 Jun 2027 16:00:00 GMT");
    }

    @Test
    void theContractSaysWhatIsDeprecatedSinceWhenUntilWhenAndWhatToUseInstead() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asByteArray())
                .path("paths");

        JsonNode old = paths.at("/~1trial~1ways~1old/get");
        assertThat(old.path("deprecated").asBoolean()).isTrue();
        assertThat(old.path("x-deprecated-since").asText()).isEqualTo("2026-12-01");
        assertThat(old.path("x-sunset").asText()).isEqualTo("2027-06-01");
        assertThat(old.path("x-instead").asText()).isEqualTo(OldWayResource.INSTEAD);
        assertThat(old.path("description").asText()).contains(OldWayResource.INSTEAD);
        assertThat(old.at("/responses/200/headers").has("Sunset")).isTrue();
        JsonNode way = paths.at("/~1trial~1ways~1new/get");
        assertThat(way.has("deprecated")).isFalse();
        assertThat(way.findValuesAsText("x-sunset")).containsExactlyInAnyOrder("2027-09-01", "2027-07-01");
    }
}
