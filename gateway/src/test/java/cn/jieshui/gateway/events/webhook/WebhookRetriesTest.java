package cn.jieshui.gateway.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.gateway.events.EventsTest;
import cn.jieshui.gateway.events.Publisher;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked again: a subscription whose answer was lost, and an event that was laid aside. */
@QuarkusTest
@TestProfile(WebhooksTest.ToThisMachine.class)
class WebhookRetriesTest extends EventsTest {

    private static final String PATH = "/api/v1/webhooks";

    @Inject
    Receivers receivers;

    @Inject
    Webhooks webhooks;

    @Inject
    AgroalDataSource database;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgainAndMakesNoSecondSubscription() {
        String first = make("key-1", "x").statusCode(201).extract().asString();
        String second = make("key-1", "x")
                .statusCode(201)
                .header("Location", Matchers.startsWith(PATH + "/wh_"))
                .header("ETag", "\"1\"")
                .extract()
                .asString();

        assertThat(second).isEqualTo(first).contains("whsec_");
        as().get(door.resolve(PATH)).then().body("items.size()", Matchers.equalTo(1));
        make("key-2", "x").statusCode(201);
        as().get(door.resolve(PATH)).then().body("items.size()", Matchers.equalTo(2));
    }

    @Test
    void anotherContentWithTheKeyIsRefused() {
        make("key-1", "x").statusCode(201);

        make("key-1", "y")
                .statusCode(422)
                .body("type", Matchers.endsWith("/idempotency-key-reused"))
                .body("errors[0].pointer", Matchers.equalTo("Idempotency-Key:"));
        make("a key", "x")
                .statusCode(400)
                .body("type", Matchers.endsWith("/malformed-idempotency-key"))
                .body("errors[0].pointer", Matchers.equalTo("Idempotency-Key:"));
    }

    @Test
    void aKeyIsNewAgainAfterAWeek() throws SQLException {
        String id = make("key-1", "x").statusCode(201).extract().path("id");
        makeOlder(id, "6 days 23 hours");
        make("key-1", "y").statusCode(422);
        makeOlder(id, "2 hours");

        make("key-1", "y").statusCode(201).body("id", Matchers.not(id));
        as().get(door.resolve(PATH)).then().body("items.size()", Matchers.equalTo(2));
    }

    private void makeOlder(String id, String by) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update webhook set created_at = created_at - interval '" + by + "' where id = ?")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void ofManyAtTheSameTimeOneIsMade() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        Callable<String> ask =
                () -> make("key-1", "x").statusCode(201).extract().path("id");
        List<String> ids = new ArrayList<>();
        try {
            for (Future<String> answer :
                    callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).toList())) {
                ids.add(answer.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(new HashSet<>(ids)).hasSize(1);
        as().get(door.resolve(PATH)).then().body("items.size()", Matchers.equalTo(1));
    }

    @Test
    void aListGoesOnPageByPage() {
        List<String> made = IntStream.range(0, 3)
                .mapToObj(i -> make("key-" + i, "x").extract().<String>path("id"))
                .sorted()
                .toList();

        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as().get(door.resolve(PATH + "?limit=2" + cursor)).jsonPath();
            read.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(read).isEqualTo(made);
        for (String wrong : List.of("limit=0", "limit=501", "cursor=x")) {
            as().get(door.resolve(PATH + "?" + wrong)).then().statusCode(400);
        }
    }

    @Test
    void everyAnswerOfAReceiverIsHeard() {
        Webhook webhook =
                webhooks.find(make("key-1", "x").extract().path("id"), "", true).orElseThrow();

        for (int i = 0; i < 500; i++) {
            assertThat(receivers.askForConsent(webhook).status()).isEqualTo(200);
        }
    }

    @Test
    void aSingleDeadLetterIsPostedAgain() {
        String webhook = PATH + "/" + make("key-1", "x").extract().<String>path("id");
        as().post(door.resolve(webhook + "/verification")).then().statusCode(200);
        receiver.answerNext(500, 503, 500);
        IntStream.rangeClosed(1, 2).forEach(version -> Publisher.accepted(area, deliverable(1), version));
        await().until(() -> receiver.posted().size() == 4);
        String letter = as().get(door.resolve(webhook + "/dead-letters")).path("items[0].id");
        String replay = webhook + "/dead-letters/" + letter + "/replay";

        receiver.answerNext(409);
        as().post(door.resolve(replay))
                .then()
                .statusCode(200)
                .body("taken", Matchers.equalTo(false))
                .body("answer", Matchers.startsWith("409"));
        as().get(door.resolve(webhook + "/dead-letters"))
                .then()
                .body("items[0].attempts", Matchers.equalTo(4))
                .body("items[0].answer", Matchers.startsWith("409"));
        as().post(door.resolve(replay)).then().statusCode(200).body("taken", Matchers.equalTo(true));

        assertThat(receiver.versions()).containsExactly(1, 1, 1, 2, 1, 1);
        as().get(door.resolve(webhook + "/dead-letters")).then().body("items.size()", Matchers.equalTo(0));
        as().post(door.resolve(replay)).then().statusCode(404).body("type", Matchers.endsWith("/no-such-dead-letter"));
        RestAssured.given()
                .auth()
                .oauth2(tokenOf("auditor", List.of("auditor"), area))
                .queryParam("actor", "owner-" + area)
                .queryParam("operation", "replayWebhookDeadLetter")
                .get(door.resolve("/api/v1/audit/gateway/entries"))
                .then()
                .body("items.size()", Matchers.equalTo(2))
                .body("items.before", Matchers.everyItem(Matchers.notNullValue()))
                .body("items[1].after", Matchers.nullValue());
        as("somebody-else")
                .post(door.resolve(replay))
                .then()
                .statusCode(404)
                .body("type", Matchers.endsWith("/no-such-webhook"));
    }

    private ValidatableResponse make(String key, String description) {
        return as().header("Idempotency-Key", key)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[\"progress.*\"],\"areas\":[\"" + area
                        + "\"],\"description\":\"" + description + "\"}")
                .post(door.resolve(PATH))
                .then();
    }

    private RequestSpecification as() {
        return as("owner-" + area);
    }

    private RequestSpecification as(String subject) {
        return RestAssured.given()
                .auth()
                .oauth2(tokenOf(subject, List.of("viewer"), area))
                .contentType("application/json");
    }
}
