package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At a door that lets an address ask four times and a client three times, and then not again for a long while. */
@QuarkusTest
@TestProfile(LimitsTest.FewRequests.class)
class LimitsTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments/echo";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void turnsAwayAClientThatAsksMoreThanItMayAndNobodyElse() {
        List<Reply> replies = Stream.of("1", "2", "3", "4")
                .map(host -> ask("reviewer-500110-slj", "198.51.100." + host))
                .toList();

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 200, 429);
        assertThat(replies.get(3).problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(replies.get(3).header("Retry-After"))).isBetween(2, 60);
        assertThat(replies.get(3).json().getString("detail"))
                .contains(replies.get(3).header("Retry-After"));
        assertThat(ask("auditor", "198.51.100.5").status()).isEqualTo(200);
    }

    @Test
    void turnsAwayAnAddressThatAsksMoreThanItMayBeforeItsTokensAreLookedAt() {
        List<Integer> statuses = Stream.of("a.b.c", "a.b.c", "a.b.c", "a.b.c", "a.b.c", Tokens.of("admin"))
                .map(token -> get(PATH, "Authorization: Bearer " + token, "X-Forwarded-For: 203.0.113.7"))
                .map(Reply::status)
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 429, 429);
        assertThat(ask("admin", "203.0.113.8").status()).isEqualTo(200);
    }

    @Test
    void aForgedAddressInFrontOfTheRealOneIsNotCounted() {
        List<Integer> statuses = Stream.of("1", "2", "3", "4", "5")
                .map(host ->
                        get(PATH, "Authorization: Bearer a.b.c", "X-Forwarded-For: 192.0.2." + host + ", 203.0.113.20"))
                .map(Reply::status)
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 429);
    }

    @Test
    void countsWhatItRefuses() {
        get(PATH, "Authorization: Bearer a.b.c", "X-Forwarded-For: 203.0.113.30");
        String told = Wire.get(metrics.getPort(), metrics.getPath()).body();

        assertThat(told).containsPattern("jieshui_gateway_refused_tokens_total\\{reason=\"form\"} [1-9]");
    }

    private Reply ask(String client, String address) {
        return get(PATH, "Authorization: Bearer " + Tokens.of(client), "X-Forwarded-For: " + address);
    }

    public static class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.trusted-peers", "127.0.0.0/8,::1",
                    "jieshui.gateway.limits.client.per-minute", "1",
                    "jieshui.gateway.limits.client.burst", "3",
                    "jieshui.gateway.limits.address.per-minute", "1",
                    "jieshui.gateway.limits.address.burst", "4");
        }
    }
}
