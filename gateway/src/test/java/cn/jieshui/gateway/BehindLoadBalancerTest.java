package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindLoadBalancerTest.TrustsThisMachine.class)
class BehindLoadBalancerTest extends GatewayTest {

    @Test
    void believesATrustedPeerAboutTheClient() {
        Reply reply = get(
                "/api/v1/departments/echo",
                "X-Forwarded-For: 203.0.113.9, 10.1.2.3",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: water.example.cn",
                "X-User: admin");

        assertThat(reply.echoed("X-Forwarded-For")).isEqualTo("203.0.113.9, 10.1.2.3, 127.0.0.1");
        assertThat(reply.echoed("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(reply.echoed("X-Forwarded-Host")).isEqualTo("water.example.cn");
        assertThat(reply.echoed("X-User")).isNull();
    }

    @Test
    void aBrowserThatCameOverTlsIsToldToComeBackOverTls() {
        assertThat(get("/api/v1/departments/echo", "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void doesNotRepeatNonsense() {
        Reply reply = get(
                "/api/v1/departments/echo",
                "Host: inner",
                "X-Forwarded-For: 203.0.113.9, \"><script>",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Host: a/b");

        assertThat(reply.echoed("X-Forwarded-For")).isEqualTo("203.0.113.9, 127.0.0.1");
        assertThat(reply.echoed("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(reply.echoed("X-Forwarded-Host")).isEqualTo("inner");
    }

    public static class TrustsThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jieshui.gateway.trusted-peers", "192.0.2.0/24,127.0.0.0/8,::1");
        }
    }
}
