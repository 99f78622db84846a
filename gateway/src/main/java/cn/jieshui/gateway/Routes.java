package cn.jieshui.gateway;

import cn.jieshui.gateway.proxy.TrustedPeers;
import cn.jieshui.gateway.proxy.Upstream;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of paths that lead to a service, and the service of each. */
@ApplicationScoped
class Routes {

    private final Map<String, Upstream> byPrefix = new LinkedHashMap<>();

    Routes(GatewayConfig config, Vertx vertx, TrustedPeers trusted) {
        config.routes().forEach((name, route) -> {
            Upstream upstream = new Upstream(vertx, name, route, trusted);
            route.prefixes().forEach(prefix -> byPrefix.put(prefix, upstream));
        });
    }

    @Produces
    @Singleton
    static TrustedPeers trusted(GatewayConfig config) {
        return new TrustedPeers(config.trustedPeers().orElse(List.of()));
    }

    Optional<Upstream> find(RequestPath path) {
        return byPrefix.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
