package cn.jieshui.gateway;

import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A gateway with a database, behind a load balancer that says where requests come from: each test from its own place.
 */
@WithTestResource(
        value = JieshuiServers.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "servers", value = "issuer,postgres"))
@WithTestResource(value = Backends.class, scope = TestResourceScope.MATCHING_RESOURCES)
abstract class GatewayAuditTest {

    static final String PATH = "/api/v1/departments/echo";
    static final String AUDIT = "/api/v1/audit/gateway";

    private static final AtomicInteger PLACES = new AtomicInteger();

    @TestHTTPResource("/")
    URI door;

    /** Where nobody else comes from. */
    final String address = "198.51.100." + PLACES.incrementAndGet();

    Reply send(String method, String target, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("X-Forwarded-For: " + address);
        return Wire.send(door.getPort(), method, target, new byte[0], all.toArray(String[]::new));
    }

    Reply get(String target, String... headers) {
        return send("GET", target, headers);
    }

    Reply as(String client, String target) {
        return get(target, "Authorization: Bearer " + Tokens.of(client));
    }

    /** The lines of this test, oldest first, once they satisfy it. */
    List<JsonObject> lines(Predicate<List<JsonObject>> enough) {
        return await().atMost(Duration.ofMinutes(1)).until(this::lines, enough);
    }

    List<JsonObject> lines() {
        return all().stream()
                .filter(line -> line.getString("address").equals(address))
                .toList();
    }

    JsonObject line() {
        return lines(lines -> !lines.isEmpty()).get(0);
    }

    List<JsonObject> all() {
        List<JsonObject> lines = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page =
                    as("auditor", AUDIT + "/entries?limit=500" + cursor).json();
            page.getJsonArray("items").forEach(line -> lines.add((JsonObject) line));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return lines;
    }

    static int times(List<JsonObject> lines) {
        return lines.stream().mapToInt(line -> line.getInteger("times")).sum();
    }

    public static class BehindALoadBalancer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jieshui.gateway.trusted-peers", "127.0.0.0/8,::1");
        }
    }
}
