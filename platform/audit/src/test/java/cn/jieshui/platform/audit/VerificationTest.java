package cn.jieshui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A long chain is walked along in parts, so that no request lasts longer than the gateway waits. */
@QuarkusTest
class VerificationTest extends AuditTrialTest {

    @Test
    void goesOnWhereThePartBeforeHasEnded() {
        threeLines();
        JsonPath whole = part("?limit=200000");
        long looked = 0;
        JsonPath part = part("?limit=2");
        while (part.getString("next") != null) {
            assertThat(part.getBoolean("intact")).isTrue();
            assertThat(part.getLong("entries")).isEqualTo(2);
            looked += 2;
            assertThat(part.getLong("last")).isEqualTo(part.getLong("first") + 1);
            part = part("?limit=2&cursor=" + part.getString("next"));
        }
        looked += part.getLong("entries");

        assertThat(part.getBoolean("intact")).isTrue();
        assertThat(looked).isGreaterThanOrEqualTo(whole.getLong("entries")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aPartThatGoesOnFromAnotherHashIsAltered() {
        threeLines();
        String wrong = "1-" + "00".repeat(32);

        assertThat(part("?limit=1&cursor=" + wrong).getList("faults", Map.class))
                .isEqualTo(List.of(Map.of("sequence", 2, "kind", "ALTERED")));
    }

    @Test
    void refusesACursorThatIsNone() {
        for (String query : List.of("cursor=x", "cursor=1-zz", "cursor=-00", "limit=0")) {
            as("auditor")
                    .get("/api/v1/audit/trial/verification?" + query)
                    .then()
                    .statusCode(400);
        }
    }

    private void threeLines() {
        dig();
        as("water-office").put("/wells/{well}?depth=7", well).then().statusCode(204);
        as("water-office").put("/wells/{well}?depth=8", well).then().statusCode(204);
    }

    private JsonPath part(String query) {
        return as("auditor")
                .get("/api/v1/audit/trial/verification" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
