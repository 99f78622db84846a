package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.ServerProcess;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The gateway is up before its issuer. */
@QuarkusTest
@WithTestResource(value = Backends.class, scope = TestResourceScope.MATCHING_RESOURCES)
@TestProfile(IssuerOutageTest.IssuerComesLater.class)
class IssuerOutageTest {

    private static final String PATH = "/api/v1/departments/echo";

    @TestHTTPResource("/")
    URI door;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI issuer;

    @Test
    void asksForPatienceUntilTheIssuerIsThereAndThenGoesOn() {
        // {"alg":"RS256","kid":"k"}
        Reply early =
                Wire.get(door.getPort(), PATH, "Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.e30");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.problem()).isEqualTo("identity-unavailable");
        assertThat(early.header("Retry-After")).isEqualTo("5");

        Vertx vertx = Vertx.vertx();
        try (ServerProcess servers = ServerProcess.start("issuer")) {
            listenAt(issuer.getPort(), vertx, URI.create(servers.issuer()));
            Tokens.from(issuer.toString());
            await().until(() -> Wire.get(door.getPort(), PATH).status() == 200);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Lets the issuer, whose port is its own choice, be found at the port that the gateway was told of. */
    private static void listenAt(int port, Vertx vertx, URI target) {
        vertx.createNetServer()
                .connectHandler(caller -> {
                    caller.pause();
                    vertx.createNetClient()
                            .connect(target.getPort(), target.getHost())
                            .onSuccess(there -> join(caller, there));
                })
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void join(NetSocket one, NetSocket other) {
        one.handler(other::write);
        other.handler(one::write);
        one.closeHandler(closed -> other.close());
        other.closeHandler(closed -> one.close());
        one.resume();
    }

    public static class IssuerComesLater implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket free = new ServerSocket(0)) {
                return Map.of("quarkus.oidc.auth-server-url", "http://localhost:" + free.getLocalPort() + "/jieshui");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
