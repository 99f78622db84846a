package cn.jieshui.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.identity.SigningKey;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestIssuer.class)
class CheckOnceTest {

    @Inject
    CheckedTokens checked;

    @Test
    void whoHasBeenCheckedIsTheSamePersonNextTime() {
        String token = token("hu-min", "water-office", 300);

        String first = ask(token).asString();

        assertThat(checked.find(token)).isPresent();
        assertThat(first).isEqualTo("hu-min water-office");
        assertThat(ask(token).asString()).isEqualTo(first);
    }

    @Test
    void aTokenThatHasExpiredIsRefusedThoughItWasGoodBefore() {
        String token = token("hu-min", "viewer", 2);

        assertThat(ask(token).statusCode()).isEqualTo(200);
        await().until(() -> ask(token).statusCode() == 401);
        assertThat(checked.find(token)).isEmpty();
    }

    @Test
    void aTokenThatWasChangedIsRefusedThoughTheRealOneWasGood() {
        String token = token("hu-min", "viewer", 300);
        assertThat(ask(token).statusCode()).isEqualTo(200);
        char middle = token.charAt(token.length() / 2);
        String changed = token.replace(middle, middle == 'a' ? 'b' : 'a');

        assertThat(ask(changed).statusCode()).isEqualTo(401);
        assertThat(ask(token + "A").statusCode()).isEqualTo(401);
        assertThat(checked.find(changed)).isEmpty();
    }

    @Test
    void eachTokenOfOnePersonSaysWhatItSays() {
        String viewer = token("hu-min", "viewer", 300);
        String admin = token("hu-min", "admin", 300);

        assertThat(ask(viewer).asString()).isEqualTo("hu-min viewer");
        assertThat(ask(admin).asString()).isEqualTo("hu-min admin");
        assertThat(ask(viewer).asString()).isEqualTo("hu-min viewer");
    }

    @Test
    void anythingElseThanABearerTokenIsNobody() {
        assertThat(given().get("/who-am-i").statusCode()).isEqualTo(401);
        assertThat(given().header("Authorization", "Basic YWRtaW46YWRtaW4=")
                        .get("/who-am-i")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfAWithdrawnKeyIsRefusedFromTheMomentOnThatTheNewKeysAreKnown() {
        String old = token("hu-min", "viewer", 300);
        assertThat(ask(old).statusCode()).isEqualTo(200);

        SigningKey withdrawn = TestIssuer.running().key();
        TestIssuer.running().rotate();
        TestIssuer.running().withdraw(withdrawn);
        assertThat(ask(token("hu-min", "viewer", 300)).statusCode()).isEqualTo(200);

        assertThat(checked.find(old)).isEmpty();
        assertThat(ask(old).statusCode()).isEqualTo(401);
    }

    private static Response ask(String token) {
        return given().header("Authorization", "Bearer " + token).get("/who-am-i");
    }

    private static String token(String subject, String role, int seconds) {
        return TestIssuer.running()
                .draft(role)
                .claim("sub", subject)
                .claim("exp", Instant.now(Clock.systemUTC()).getEpochSecond() + seconds)
                .signed();
    }
}
