package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.identity.BadTokens;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no issuer has given out for this system does not come through the door. */
@QuarkusTest
@WithTestResource(value = TestIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Backends.class, scope = TestResourceScope.MATCHING_RESOURCES)
class BadTokensTest {

    private static final String PATH = "/api/v1/departments/echo";

    @TestHTTPResource("/")
    URI door;

    static Stream<BadTokens> bad() {
        return BadTokens.all();
    }

    static Stream<BadTokens> good() {
        return BadTokens.good();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void areRefusedWithTheReason(BadTokens bad) {
        Map<String, Integer> before = Metrics.refused();

        Reply reply = ask(bad.token());

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("invalid-token");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jieshui\", error=\"invalid_token\"");
        assertThat(reply.body()).doesNotContain(bad.token());
        assertThat(Metrics.refusedSince(before)).isEqualTo(Map.of(bad.reason(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void whatTheIssuerGivesOutForThisSystemPasses(BadTokens good) {
        assertThat(ask(good.token()).status()).isEqualTo(200);
    }

    @Test
    void aHugeTokenIsRefusedInSoManyWords() {
        String huge = TestIssuer.running()
                .draft("viewer")
                .claim("more", "x".repeat(64 * 1024))
                .signed();

        assertThat(ask(huge).status()).isEqualTo(431);
        assertThat(ask(TestIssuer.running().draft("viewer").signed()).status()).isEqualTo(200);
    }

    @Test
    void nothingButABearerTokenIsACredential() {
        String token = TestIssuer.running().draft("viewer").signed();

        for (String credential : new String[] {"", "Bearer", "Bearer ", token, "Basic YTpi", "Token " + token}) {
            Reply reply = Wire.get(door.getPort(), PATH, "Authorization: " + credential);

            assertThat(reply.status()).as(credential).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jieshui\"");
        }
    }

    @Test
    void twoCredentialsAreNone() {
        String token = TestIssuer.running().draft("viewer").signed();

        assertThat(Wire.get(door.getPort(), PATH, "Authorization: Bearer " + token, "Authorization: Bearer " + token)
                        .problem())
                .isEqualTo("malformed-request");
    }

    @Test
    void theCredentialCannotBeSentAwayAsAHeaderOfTheConnection() {
        String token = TestIssuer.running().draft("viewer").signed();

        Reply reply = Wire.get(
                door.getPort(),
                PATH,
                "Connection: Authorization",
                "Connection: close",
                "Authorization: Bearer " + token,
                "X-User: admin",
                "X-Forwarded-User: admin");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed-request");
    }

    private Reply ask(String token) {
        return Wire.get(door.getPort(), PATH, "Authorization: Bearer " + token);
    }
}
