package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.GatewayConfig;
import cn.jieshui.gateway.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A service behind the gateway, with connections and a queue of its own, so that one slow service takes no place away
 * from the others.
 */
public final class Upstream {

    /** As much as a connection reads at once: passed on in smaller pieces, each would be a write of its own. */
    private static final int PIECE = 64 * 1024;

    private final Vertx vertx;
    private final String name;
    private final GatewayConfig.Route route;
    private final HttpClient client;
    private final RequestOptions target;
    private final long maxBody;
    private final Map<String, Long> largeBodies;
    private final Set<HttpConnection> used = ConcurrentHashMap.newKeySet();

    public Upstream(Vertx vertx, String name, GatewayConfig.Route route) {
        this.vertx = vertx;
        this.name = name;
        this.route = route;
        this.client = client(vertx, name, route);
        this.maxBody = route.maxBody().asLongValue();
        this.largeBodies = route.largeBodies().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, large -> large.getValue().asLongValue()));
        this.target = new RequestOptions()
                .setHost(route.upstream().getHost())
                .setPort(port(route.upstream()))
                .setSsl("https".equals(route.upstream().getScheme()))
                .setConnectTimeout(route.queueTimeout().toMillis());
    }

    /** Carries the request there and the answer back, whatever happens on the way. */
    public void carry(Visit visit) {
        new Carriage(this, visit).start();
    }

    /** A request on a pooled connection; fails when none is free in time or none can be made. */
    Future<HttpClientRequest> request() {
        return client.request(target);
    }

    /** Whether a request went over this connection before, so that the service may have closed it unseen. */
    boolean reused(HttpConnection connection) {
        if (!used.add(connection)) {
            return true;
        }
        connection.closeHandler(closed -> used.remove(connection));
        return false;
    }

    HttpClient client() {
        return client;
    }

    String name() {
        return name;
    }

    String origin() {
        return route.upstream().getScheme() + "://" + route.upstream().getRawAuthority();
    }

    /** In octets. */
    long maxBody(String path) {
        return largeBodies.getOrDefault(path, maxBody);
    }

    Pace pace() {
        return new Pace(route.slowBodyGrace(), route.slowestBody().asLongValue());
    }

    Deadline responseDeadline(Runnable missed) {
        return new Deadline(vertx, route.responseTimeout(), missed);
    }

    private static HttpClient client(Vertx vertx, String name, GatewayConfig.Route route) {
        HttpClientOptions options = new HttpClientOptions()
                .setName(name)
                .setConnectTimeout((int) route.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) idle(route).toMillis())
                .setKeepAliveTimeout((int) Math.max(1, route.idleTimeout().toSeconds()))
                .setMaxChunkSize(PIECE)
                .setMaxWaitQueueSize(route.maxWaiting())
                .setDecompressionSupported(false);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(route.maxConnections()));
    }

    /**
     * A connection is also silent while its service thinks, so silence must not end before the time for thinking does.
     */
    private static Duration idle(GatewayConfig.Route route) {
        Duration thinking = route.responseTimeout().plusSeconds(1);
        return route.idleTimeout().compareTo(thinking) < 0 ? thinking : route.idleTimeout();
    }

    private static int port(URI upstream) {
        if (upstream.getPort() >= 0) {
            return upstream.getPort();
        }
        return "https".equals(upstream.getScheme()) ? 443 : 80;
    }
}
