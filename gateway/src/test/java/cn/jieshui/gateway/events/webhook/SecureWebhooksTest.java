package cn.jieshui.gateway.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.gateway.MadeKey;
import cn.jieshui.gateway.events.EventsTest;
import cn.jieshui.gateway.events.Publisher;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Receivers are called over TLS, and only if they are who they should be. */
@QuarkusTest
@TestProfile(SecureWebhooksTest.ToThisMachine.class)
@WithTestResource(value = TrustedReceiver.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SecureWebhooksTest extends EventsTest {

    private static final String PATH = "/api/v1/webhooks";

    @Test
    void aReceiverWhoseCertificateIsTrustedIsPostedTo() {
        try (Receiver receiver = new Receiver(TrustedReceiver.key().serving())) {
            verification(receiver.url("localhost")).statusCode(200).body("state", Matchers.equalTo("ACTIVE"));
            Publisher.accepted(area, deliverable(1), 1);

            await().until(() -> !receiver.posted().isEmpty());
            assertThat(receiver.versions()).containsExactly(1);
        }
    }

    @Test
    void aReceiverWhoseCertificateNobodyKnowsIsNotAsked() {
        MadeKey unknown = MadeKey.make();
        try (Receiver receiver = new Receiver(unknown.serving())) {
            verification(receiver.url("localhost"))
                    .statusCode(422)
                    .body("type", Matchers.endsWith("/handshake-refused"));
            assertThat(receiver.askedBy).isNull();
        } finally {
            unknown.forget();
        }
    }

    @Test
    void aReceiverWithTheCertificateOfAnotherHostIsNotAsked() {
        try (Receiver receiver = new Receiver(TrustedReceiver.key().serving())) {
            verification(receiver.url("127.0.0.1")).statusCode(422);
            assertThat(receiver.askedBy).isNull();
        }
    }

    private ValidatableResponse verification(String url) {
        String id = as().contentType("application/json")
                .body("{\"url\":\"" + url + "\",\"types\":[\"progress.*\"],\"areas\":[\"" + area + "\"]}")
                .post(door.resolve(PATH))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return as().post(door.resolve(PATH + "/" + id + "/verification")).then();
    }

    private RequestSpecification as() {
        return RestAssured.given().auth().oauth2(tokenOf("owner-" + area, List.of("viewer"), area));
    }

    public static class ToThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.webhooks.allowed-networks", "127.0.0.0/8,::1",
                    "jieshui.gateway.webhooks.poll", "100ms");
        }
    }
}
