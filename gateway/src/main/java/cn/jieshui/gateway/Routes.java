package cn.jieshui.gateway;

import cn.jieshui.gateway.proxy.TrustedPeers;
import cn.jieshui.gateway.proxy.Upstream;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of open paths, and who answers at each: a service, or the gateway itself. */
@ApplicationScoped
class Routes {

    private final List<Open> open;

    Routes(GatewayConfig config, Vertx vertx, @All List<OwnPath> own) {
        Map<String, Destination> byPrefix = new LinkedHashMap<>();
        own.forEach(path -> byPrefix.put(path.path(), path));
        config.routes().forEach((name, route) -> {
            Upstream upstream = new Upstream(vertx, name, route);
            Destination service = upstream::carry;
            route.prefixes().forEach(prefix -> byPrefix.put(prefix, service));
        });
        open = byPrefix.entrySet().stream()
                .map(entry -> new Open(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Produces
    @Singleton
    static TrustedPeers trusted(GatewayConfig config) {
        return new TrustedPeers(config.trustedPeers().orElse(List.of()));
    }

    /** @param prefix as which it is on the list */
    record Open(String prefix, Destination destination) {}

    List<Open> all() {
        return open;
    }

    /** Null when it is on no list. */
    Open find(RequestPath path) {
        for (Open each : open) {
            if (path.startsWith(each.prefix())) {
                return each;
            }
        }
        return null;
    }
}
