package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.SecurityHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers of an answer as the client may see them. */
final class ResponseHeaders {

    private static final Set<String> ADDRESSES = Set.of("location", "content-location");
    /** What the gateway itself says or leaves unsaid, and no service says otherwise. */
    private static final Set<String> THE_GATEWAYS = Stream.concat(
                    Stream.of("server", "x-request-id", "ratelimit"), SecurityHeaders.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** An answer was made for the caller and is nobody else's; whoever keeps it asks whether it still holds. */
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");

    private ResponseHeaders() {}

    /** Passes on what may travel, without the service's own address, which means nothing to the client. */
    static void pass(MultiMap answer, MultiMap toClient, String upstreamOrigin) {
        Set<String> named = HopByHop.named(answer);
        for (Map.Entry<String, String> header : answer) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (ADDRESSES.contains(name)) {
                toClient.add(header.getKey(), path(header.getValue(), upstreamOrigin));
            } else if (!HopByHop.ALWAYS.contains(name) && !THE_GATEWAYS.contains(name) && !named.contains(name)) {
                toClient.add(header.getKey(), header.getValue());
            }
        }
        List<String> caches = answer.getAll(HttpHeaders.CACHE_CONTROL);
        toClient.set(HttpHeaders.CACHE_CONTROL, caches.isEmpty() ? PRIVATE : String.join(", ", caches));
    }

    private static String path(String address, String upstreamOrigin) {
        return address.startsWith(upstreamOrigin + "/") ? address.substring(upstreamOrigin.length()) : address;
    }
}
