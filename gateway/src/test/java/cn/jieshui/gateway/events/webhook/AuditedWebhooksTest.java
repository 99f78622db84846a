package cn.jieshui.gateway.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.gateway.events.EventsTest;
import cn.jieshui.gateway.events.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does with a subscription is a line of the gateway's audit. */
@QuarkusTest
@TestProfile(WebhooksTest.ToThisMachine.class)
class AuditedWebhooksTest extends EventsTest {

    private static final String PATH = "/api/v1/webhooks";

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void withWhatWasBeforeAndWhatIsAfter() {
        String now = Clock.systemUTC().instant().toString();
        JsonPath webhook = as().body(body(receiver.url() + "?key=h1dden", "市级平台"))
                .post(door.resolve(PATH))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = PATH + "/" + webhook.getString("id");
        JsonPath verified = as().post(door.resolve(path + "/verification"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
        Publisher.accepted(area, deliverable(1), 1);
        await().until(() ->
                !verified.getString("place").equals(as().get(door.resolve(path)).path("place")));
        as().header("If-Match", "*")
                .body(body(receiver.url() + "?key=h1dden", "省级平台"))
                .put(door.resolve(path));
        String secret = as().post(door.resolve(path + "/secret")).jsonPath().getString("secret");
        as().body("{\"since\":\"" + now + "\"}")
                .post(door.resolve(path + "/replay"))
                .then()
                .statusCode(200);
        as().delete(door.resolve(path)).then().statusCode(204);

        List<Map<String, Object>> lines = lines();
        assertThat(lines)
                .extracting(line -> line.get("operation"))
                .containsExactly(
                        "addWebhook",
                        "verifyWebhook",
                        "changeWebhook",
                        "renewWebhookSecret",
                        "replayWebhook",
                        "removeWebhook");
        assertThat(lines).allMatch(line -> line.get("outcome").equals("CHANGED"));
        String object = "Webhook " + webhook.getString("id");
        assertThat(lines.get(0).get("before")).isNull();
        assertThat(member(lines.get(0), "after", object)).containsEntry("state", "UNVERIFIED");
        assertThat(member(lines.get(1), "after", object)).containsEntry("state", "ACTIVE");
        assertThat(member(lines.get(2), "before", object)).containsEntry("description", "市级平台");
        assertThat(member(lines.get(2), "after", object)).containsEntry("description", "省级平台");
        assertThat(member(lines.get(4), "after", object)).containsKey("place");
        assertThat(lines.get(5).get("after")).isNull();
        assertThat(lines.toString()).doesNotContain(webhook.getString("secret"), secret, "whsec_", "h1dden");
    }

    @Test
    void whatWasRefusedHasChangedNothing() {
        as().body(body("https://10.0.0.1/", "x"))
                .post(door.resolve(PATH))
                .then()
                .statusCode(422);

        assertThat(lines()).isEmpty();
    }

    private List<Map<String, Object>> lines() {
        return RestAssured.given()
                .auth()
                .oauth2(tokenOf("auditor", List.of("auditor"), area))
                .queryParam("actor", "owner-" + area)
                .queryParam("outcome", "CHANGED")
                .get(door.resolve("/api/v1/audit/gateway/entries"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> line, String side, String object) {
        return ((Map<String, Map<String, Object>>) line.get(side)).get(object);
    }

    private RequestSpecification as() {
        return RestAssured.given()
                .auth()
                .oauth2(tokenOf("owner-" + area, List.of("viewer"), area))
                .contentType("application/json");
    }

    private String body(String url, String description) {
        return "{\"url\":\"" + url + "\",\"types\":[\"progress.*\"],\"areas\":[\"" + area + "\"],\"description\":\""
                + description + "\"}";
    }
}
