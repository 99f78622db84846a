package cn.jieshui.gateway;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running gateway, the sockets behind it, and a way to ask them what has reached them. */
@WithTestResource(
        value = JieshuiServers.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "servers", value = "issuer"))
@WithTestResource(value = Backends.class, scope = TestResourceScope.MATCHING_RESOURCES)
abstract class GatewayTest {

    private static final AtomicInteger IDS = new AtomicInteger();

    @TestHTTPResource("/")
    URI door;

    Reply get(String target, String... headers) {
        return Wire.get(door.getPort(), target, headers);
    }

    Reply post(String target, byte[] body, String... headers) {
        return Wire.send(door.getPort(), "POST", target, body, headers);
    }

    Wire open() {
        return Wire.open(door.getPort());
    }

    /** A request id that nobody else uses. */
    static String newId() {
        return "test-" + IDS.incrementAndGet();
    }

    static String id(String requestId) {
        return "X-Request-Id: " + requestId;
    }

    /** How many requests with this id have reached a service. */
    static long requestsSeen(String requestId) {
        return seen(requestId).getLong("requests");
    }

    /** How much of the body with this id has reached a service. */
    static long octetsSeen(String requestId) {
        return seen(requestId).getLong("octets");
    }

    private static JsonObject seen(String requestId) {
        return Wire.get(URI.create(upstreamUrl()).getPort(), "/seen/" + requestId)
                .json();
    }

    static String upstreamUrl() {
        return ConfigProvider.getConfig().getValue("jieshui.gateway.routes.department.upstream", String.class);
    }
}
