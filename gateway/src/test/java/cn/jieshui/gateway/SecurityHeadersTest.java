package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest extends GatewayTest {

    private static final String CHATTY = "/api/v1/departments/chatty";

    @ParameterizedTest
    @ValueSource(strings = {CHATTY, "/api/v1/none", "/api/v1/../x", "/q/health/live", "/openapi.json", "/a b"})
    void everyAnswerLetsBrowsersLoadAndGuessNothing(String target) {
        Reply reply = get(target);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.all("Content-Security-Policy")).containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/", "/docs/guide"})
    void pagesLoadWhatIsTheirsOnly(String page) {
        assertThat(get(page).all("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void whatAServiceAnswersIsItsCallersAlone() {
        assertThat(get(CHATTY).all("Cache-Control")).containsExactly("private, no-cache");
    }

    @Test
    void aServiceMaySayMoreOfCaches() {
        assertThat(get("/api/v1/departments/unkept").all("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void aServiceDoesNotLoosenWhatTheGatewaySays() {
        Reply reply = get("/api/v1/departments/unkept");

        assertThat(reply.all("X-Frame-Options")).containsExactly("DENY");
        assertThat(reply.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(reply.all("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(reply.all("Content-Security-Policy")).containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(reply.all("Strict-Transport-Security")).isEmpty();
        assertThat(reply.all("RateLimit")).singleElement().asString().contains("r=");
    }

    @Test
    void withoutTlsNobodyIsToldToInsistOnIt() {
        assertThat(get(CHATTY).header("Strict-Transport-Security")).isNull();
    }
}
