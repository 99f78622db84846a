package cn.jieshui.benchmarks.door;

import cn.jieshui.gateway.GatewayConfig.Route;
import cn.jieshui.gateway.RequestMark;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.proxy.TrustedPeers;
import cn.jieshui.gateway.proxy.Upstream;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The gateway's forwarding, with all that it does to headers, bodies and time limits, in a server without its door: no
 * list of paths, tokens, limits, metrics and log. The gateway itself has no way in for whoever shows no token.
 */
public final class ForwardingAlone {

    private ForwardingAlone() {}

    /** @param arguments the port, and the URLs of the backends of a small answer and of a page */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors()));
        TrustedPeers nobody = new TrustedPeers(List.of());
        Upstream small = new Upstream(vertx, "small", new Plain(URI.create(arguments[1])));
        Upstream page = new Upstream(vertx, "page", new Plain(URI.create(arguments[2])));
        vertx.createHttpServer()
                .requestHandler(request -> {
                    boolean whole = request.path().startsWith(Backends.PAGE);
                    Visit visit = new Visit(
                            request,
                            RequestMark.of(request),
                            nobody.read(request),
                            "",
                            null,
                            vertx.getOrCreateContext(),
                            (v, p, w) -> {});
                    (whole ? page : small).carry(visit);
                })
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onFailure(Throwable::printStackTrace);
    }

    /** A route with the gateway's defaults. */
    private record Plain(URI upstream) implements Route {

        @Override
        public List<String> prefixes() {
            return List.of();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration queueTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration responseTimeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofSeconds(60);
        }

        @Override
        public MemorySize maxBody() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }

        @Override
        public Map<String, MemorySize> largeBodies() {
            return Map.of();
        }

        @Override
        public MemorySize slowestBody() {
            return new MemorySize(BigInteger.valueOf(1 << 10));
        }

        @Override
        public Duration slowBodyGrace() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int maxConnections() {
            return 64;
        }

        @Override
        public int maxWaiting() {
            return 128;
        }
    }
}
