package cn.jieshui.gateway.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.gateway.events.EventsTest;
import cn.jieshui.gateway.events.Publisher;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In an installation that lets webhooks go to this machine, and gives an event up after three attempts. */
@QuarkusTest
@TestProfile(WebhooksTest.ToThisMachine.class)
class WebhooksTest extends EventsTest {

    private static final String PATH = "/api/v1/webhooks";

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
    void whatHappensIsPostedInOrderAndSigned() {
        JsonPath webhook = subscribe();
        publish(1, 20);

        // an event may come twice, and is told by its version
        await().atMost(Duration.ofMinutes(1))
                .until(() -> receiver.versions().stream().distinct().count() == 20);
        assertThat(receiver.versions().stream().distinct().toList())
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(receiver.posted()).allMatch(each -> each.isSignedWith(webhook.getString("secret")));
        assertThat(receiver.askedBy).isEqualTo("jieshui");
        Receiver.Posted first = receiver.posted().get(0);
        assertThat(first.contentType()).startsWith("application/cloudevents+json");
        assertThat(first.id()).isEqualTo(first.event().getString("id"));
        assertThat(Long.parseLong(first.time()))
                .isCloseTo(Clock.systemUTC().instant().getEpochSecond(), Offset.offset(60L));
        assertThat(first.event().getJsonObject("data").getString("area")).isEqualTo(area);
    }

    @Test
    void nothingIsPostedBeforeTheReceiverHasConsented() {
        JsonPath webhook = make(body(receiver.url()));
        publish(1, 1);
        receiver.allowedOrigin = null;
        as(owner())
                .post(of(webhook, "/verification"))
                .then()
                .statusCode(422)
                .body("type", Matchers.endsWith("/handshake-refused"));
        receiver.allowedOrigin = "somebody-else";
        as(owner()).post(of(webhook, "/verification")).then().statusCode(422);
        as(owner()).get(of(webhook, "")).then().statusCode(200).body("state", Matchers.equalTo("UNVERIFIED"));

        receiver.allowedOrigin = "*";
        as(owner()).post(of(webhook, "/verification")).then().statusCode(200).body("state", Matchers.equalTo("ACTIVE"));
        publish(2, 2);
        await().until(() -> !receiver.posted().isEmpty());
        assertThat(receiver.versions()).containsExactly(2);
    }

    @Test
    void whatIsNotTakenIsPostedAgainBeforeAnythingElse() {
        subscribe();
        receiver.answerNext(204, 500, 302);
        publish(1, 3);

        await().until(() -> receiver.posted().size() == 5);
        assertThat(receiver.versions()).containsExactly(1, 2, 2, 2, 3);
    }

    @Test
    void whatIsNeverTakenIsLaidAsideAndCanBeReplayed() {
        String before = Clock.systemUTC().instant().toString();
        JsonPath webhook = subscribe();
        receiver.answerNext(500, 503, 500);
        publish(1, 2);
        await().until(() -> receiver.posted().size() == 4);

        assertThat(receiver.versions()).containsExactly(1, 1, 1, 2);
        as(owner())
                .get(of(webhook, "/dead-letters"))
                .then()
                .statusCode(200)
                .body("items.size()", Matchers.equalTo(1))
                .body("items[0].subject", Matchers.equalTo(deliverable(1)))
                .body("items[0].attempts", Matchers.equalTo(3))
                .body("items[0].answer", Matchers.startsWith("500"))
                .body("items[0].event.aggregateversion", Matchers.equalTo(1));

        as(owner())
                .contentType("application/json")
                .body("{\"since\":\"" + before + "\"}")
                .post(of(webhook, "/replay"))
                .then()
                .statusCode(200);
        await().until(() -> receiver.posted().size() == 6);
        assertThat(receiver.versions()).endsWith(1, 2);
    }

    @Test
    void whatAnotherGatewayServesIsLeftToItUntilItsLeaseEnds() {
        String id = subscribe().getString("id");
        await().until(() -> webhooks.lease("another gateway", Duration.ofSeconds(3), 500).stream()
                .anyMatch(each -> each.id().equals(id)));
        Instant leased = Clock.systemUTC().instant();
        publish(1, 1);

        await().until(() -> !receiver.posted().isEmpty());
        assertThat(Duration.between(leased, Clock.systemUTC().instant())).isGreaterThan(Duration.ofMillis(2_500));
        assertThat(receiver.versions()).containsExactly(1);
    }

    @Test
    void whoIsGoneIsNotAskedAgain() {
        JsonPath webhook = subscribe();
        receiver.answerNext(410);
        publish(1, 2);

        await().until(() ->
                as(owner()).get(of(webhook, "")).jsonPath().getString("state").equals("DISABLED"));
        assertThat(receiver.versions()).containsExactly(1);
        as(owner()).get(of(webhook, "")).then().body("reason", Matchers.containsString("410"));
    }

    @Test
    void aRenewedSecretSignsBesideTheOldOne() {
        JsonPath webhook = subscribe();
        String renewed = as(owner()).post(of(webhook, "/secret")).jsonPath().getString("secret");
        publish(1, 1);

        await().until(() -> !receiver.posted().isEmpty());
        assertThat(receiver.posted().get(0).isSignedWith(renewed)).isTrue();
        assertThat(receiver.posted().get(0).isSignedWith(webhook.getString("secret")))
                .isTrue();
        assertThat(as(owner()).get(of(webhook, "")).asString()).doesNotContain("whsec_");
    }

    @Test
    void aSecretThatWasReplacedForLongEnoughSignsNoMore() throws SQLException {
        JsonPath webhook = subscribe();
        String renewed = as(owner()).post(of(webhook, "/secret")).jsonPath().getString("secret");
        set(webhook, "old_secret_ends = now() - interval '1 second'");
        publish(1, 1);

        await().until(() -> receiver.posted().stream()
                .anyMatch(each -> each.isSignedWith(renewed) && !each.isSignedWith(webhook.getString("secret"))));
    }

    @Test
    void whatHasFailedForADayIsLaidAsideHoweverFewTheAttempts() throws SQLException {
        JsonPath webhook = subscribe();
        set(webhook, "failing_since = now() - interval '25 hours'");
        receiver.usually = 500;
        publish(1, 1);

        assertThat(onlyDeadLetter(webhook).getInt("attempts")).isEqualTo(1);
        receiver.usually = 204;
        publish(2, 2);
        await().until(() -> receiver.versions().contains(2));
    }

    @Test
    void whoHasTakenNothingForFiveDaysIsSwitchedOffAndOnAgainByVerification() throws SQLException {
        JsonPath webhook = subscribe();
        set(webhook, "silent_since = now() - interval '5 days 1 minute'");
        // of no interest to it, so that it says nothing about the receiver
        Publisher.accepted("999998", deliverable(1), 1);
        receiver.usually = 500;
        publish(1, 1);

        await().until(() ->
                as(owner()).get(of(webhook, "")).jsonPath().getString("state").equals("DISABLED"));
        as(owner()).get(of(webhook, "")).then().body("reason", Matchers.startsWith("the receiver has failed since"));
        receiver.usually = 204;
        as(owner()).post(of(webhook, "/verification")).then().statusCode(200).body("state", Matchers.equalTo("ACTIVE"));
        publish(2, 2);
        await().until(() -> receiver.versions().contains(2));
    }

    /** Whatever it was when it was subscribed, and however it came to be another. */
    @Test
    void aReceiverThatHasBecomeAPrivateOneIsNotCalled() throws SQLException {
        JsonPath webhook = subscribe();
        set(webhook, "url = 'http://10.255.255.1:9/'");
        publish(1, 1);

        assertThat(onlyDeadLetter(webhook).getString("answer")).isEqualTo("not called: private-address");
    }

    /** Waits for it. */
    private JsonPath onlyDeadLetter(JsonPath webhook) {
        String letters = of(webhook, "/dead-letters");
        await().until(() ->
                !as(owner()).get(letters).jsonPath().getList("items").isEmpty());
        JsonPath page = as(owner()).get(letters).jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        return page.setRootPath("items[0]");
    }

    /** Also ends the turn that has begun, whose subscription is the one from before. */
    private void set(JsonPath webhook, String assignment) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update webhook set lease = null, " + assignment + " where id = ?")) {
            statement.setString(1, webhook.getString("id"));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void nobodyIsSentWhatItHasAndRemovesWhatItHasNotRead() {
        JsonPath webhook = make(body(receiver.url()));
        String tag = as(owner()).get(of(webhook, "")).header("ETag");
        for (String path : List.of(
                of(webhook, ""),
                of(webhook, "/dead-letters"),
                door.resolve(PATH).toString())) {
            String known = as(owner()).get(path).header("ETag");
            as(owner())
                    .header("If-None-Match", "\"x\", " + known)
                    .get(path)
                    .then()
                    .statusCode(304);
            as(owner()).header("If-None-Match", "\"x\"").get(path).then().statusCode(200);
        }
        as(owner()).post(of(webhook, "/verification")).then().statusCode(200);

        as(owner()).header("If-None-Match", tag).get(of(webhook, "")).then().statusCode(200);
        as(owner()).header("If-Match", tag).delete(of(webhook, "")).then().statusCode(412);
        tag = as(owner()).get(of(webhook, "")).header("ETag");
        as(owner()).header("If-Match", tag).delete(of(webhook, "")).then().statusCode(204);
        as(owner()).delete(of(webhook, "")).then().statusCode(404);
    }

    @Test
    void onlyWhatTheOwnerMayHearOfIsPosted() {
        subscribe();
        Publisher.accepted("999999", "999999-2023-T01-D1", 1);
        publish(2, 2);

        await().until(() -> !receiver.posted().isEmpty());
        Set<String> areas = receiver.posted().stream()
                .map(each -> each.event().getJsonObject("data").getString("area"))
                .collect(Collectors.toSet());
        assertThat(areas).containsExactly(area);
    }

    @Test
    void strangersSeeNothingAndAnAdminSeesAll() {
        JsonPath webhook = subscribe();
        String stranger = tokenOf("stranger", List.of("viewer"), area);
        String admin = tokenOf("admin", List.of("admin"), area);

        RestAssured.get(door.resolve(PATH)).then().statusCode(401);
        as(tokenOf("x", List.of("cleaner"), area))
                .get(door.resolve(PATH))
                .then()
                .statusCode(403);
        for (String what : List.of("", "/dead-letters")) {
            as(stranger)
                    .get(of(webhook, what))
                    .then()
                    .statusCode(404)
                    .body("type", Matchers.endsWith("/no-such-webhook"));
        }
        as(stranger).delete(of(webhook, "")).then().statusCode(404);
        as(stranger).post(of(webhook, "/secret")).then().statusCode(404);
        as(admin).get(of(webhook, "")).then().statusCode(200).body("owner", Matchers.equalTo("owner-" + area));
        as(owner()).get(door.resolve(PATH)).then().statusCode(200).body("items.size()", Matchers.equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"url":"https://10.0.0.1/"}                                     | /url     | private-address
            {"url":"ftp://127.0.0.1/"}                                      | /url     | not-https
            {"url":7}                                                       | /url     | not-a-text
            {}                                                              | /url     | not-a-text
            {"url":"http://127.0.0.1/","types":["x"]}                       | /types/0 | not-an-event-type
            {"url":"http://127.0.0.1/","areas":["999999"]}                  | /areas   | area-is-foreign
            {"url":"http://127.0.0.1/","areas":"500110"}                    | /areas   | not-a-list
            {"url":"http://127.0.0.1/","secret":"mine"}                     | /secret  | unknown-member
            """)
    void whatIsNotAcceptedIsNamed(String body, String pointer, String code) {
        as(owner())
                .contentType("application/json")
                .body(body)
                .post(door.resolve(PATH))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", Matchers.equalTo(pointer))
                .body("errors[0].code", Matchers.equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}",
                "{\"url\":\"https://a.example/\"} {}",
                "{\"url\":",
                "[]",
                "null",
                ""
            })
    void whatIsNotOneJsonObjectIsRefused(String body) {
        as(owner())
                .contentType("application/json")
                .body(body)
                .post(door.resolve(PATH))
                .then()
                .statusCode(400)
                .body("errors[0].code", Matchers.equalTo("malformed-json"));
        as(owner()).get(door.resolve(PATH)).then().body("items.size()", Matchers.equalTo(0));
    }

    @Test
    void aSubscriptionIsChangedByWhoHasReadItAndVerifiedAnewAtAnotherAddress() {
        JsonPath webhook = subscribe();
        RequestSpecification change = as(owner()).contentType("application/json");
        change.body(body(receiver.url())).put(of(webhook, "")).then().statusCode(428);
        as(owner())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body(receiver.url()))
                .put(of(webhook, ""))
                .then()
                .statusCode(412);
        as(owner())
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body(receiver.url() + "/other"))
                .put(of(webhook, ""))
                .then()
                .statusCode(200)
                .body("state", Matchers.equalTo("UNVERIFIED"));
        as(owner()).delete(of(webhook, "")).then().statusCode(204);
        as(owner()).get(of(webhook, "")).then().statusCode(404);
    }

    private JsonPath subscribe() {
        JsonPath webhook = make(body(receiver.url()));
        as(owner()).post(of(webhook, "/verification")).then().statusCode(200);
        return webhook;
    }

    private JsonPath make(String body) {
        return as(owner())
                .contentType("application/json")
                .body(body)
                .post(door.resolve(PATH))
                .then()
                .statusCode(201)
                .header("Location", Matchers.startsWith(PATH + "/wh_"))
                .body("secret", Matchers.startsWith("whsec_"))
                .extract()
                .jsonPath();
    }

    private String body(String url) {
        return "{\"url\":\"" + url + "\",\"types\":[\"progress.*\"],\"areas\":[\"" + area
                + "\"],\"description\":\"城市平台\"}";
    }

    private String of(JsonPath webhook, String what) {
        return door.resolve(PATH + "/" + webhook.getString("id") + what).toString();
    }

    private String owner() {
        return tokenOf("owner-" + area, List.of("viewer"), area);
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(version -> Publisher.accepted(area, deliverable(1), version));
    }

    public static class ToThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.webhooks.allowed-networks", "127.0.0.0/8",
                    "jieshui.gateway.webhooks.allow-http", "true",
                    "jieshui.gateway.webhooks.attempts", "3",
                    "jieshui.gateway.webhooks.first-back-off", "100ms",
                    "jieshui.gateway.webhooks.poll", "100ms");
        }
    }
}
