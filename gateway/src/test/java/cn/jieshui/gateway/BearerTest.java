package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BearerTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments/echo";

    @Test
    void letsNobodyInWithoutAToken() {
        String id = newId();
        Reply reply = get(PATH, "Authorization: ", id(id));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jieshui\"");
        assertThat(requestsSeen(id)).isZero();
    }

    @Test
    void letsNobodyInWithAnotherKindOfCredential() {
        assertThat(get(PATH, "Authorization: Basic YWRtaW46YWRtaW4=").status()).isEqualTo(401);
    }

    @Test
    void letsNobodyInWithATokenThatTheIssuerDidNotSign() {
        for (String token : new String[] {"nonsense", "a.b.c", forged(), unsigned()}) {
            Reply reply = get(PATH, "Authorization: Bearer " + token);

            assertThat(reply.status()).as(token).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("invalid-token");
            assertThat(reply.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void refusesTheBodyOfAStrangerUnreadAndInFull() {
        Reply reply = post(PATH, new byte[600_000], "Authorization: Bearer a.b.c");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.complete()).isTrue();
    }

    @Test
    void passesTheTokenOnSoThatTheServiceChecksItAgain() {
        String token = Tokens.of("reporter-500110-slj");

        assertThat(get(PATH, "Authorization: Bearer " + token).echoed("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    /** A real token with one role more and the old signature. */
    private static String forged() {
        String real = Tokens.of("viewer");
        String claims = real.substring(real.indexOf('.') + 1, real.lastIndexOf('.'));
        String more = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
                .replace("\"viewer\"", "\"viewer\",\"admin\"");
        return real.replace(claims, encode(more));
    }

    private static String unsigned() {
        String real = Tokens.of("admin");
        return encode("{\"alg\":\"none\"}") + real.substring(real.indexOf('.'), real.lastIndexOf('.') + 1);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
