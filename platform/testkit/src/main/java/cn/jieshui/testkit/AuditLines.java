package cn.jieshui.testkit;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the audit of the service under test says of a request. */
public final class AuditLines {

    private AuditLines() {}

    /** The lines of the requests with this id, oldest first, once there is one. */
    public static List<Map<String, Object>> of(String service, String requestId) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> now(service, requestId), lines -> !lines.isEmpty());
    }

    private static List<Map<String, Object>> now(String service, String requestId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of("auditor"))
                    .get("/api/v1/audit/" + service + "/entries?limit=500" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            lines.addAll(page.param("id", requestId).getList("items.findAll { it.requestId == id }"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return lines;
    }
}
