package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.RequestMark;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers of a request as the service may see them. */
final class RequestHeaders {

    /** Only the gateway says who the client is; headers by which other set-ups say it must not slip through. */
    private static final List<String> IDENTITY_PREFIXES = List.of(
            "x-forwarded", "x-auth", "x-remote", "x-user", "x-client", "x-ssl", "x-jieshui", "x-original", "x-rewrite");

    private static final Set<String> IDENTITY_NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "remote-user",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-roles",
            "x-department",
            "x-subject");

    private RequestHeaders() {}

    /** Strips what must not travel and adds what the gateway knows; {@code Authorization} stays as it is. */
    static void prepare(MultiMap headers, ForwardedHeaders forwarded, RequestMark mark) {
        HopByHop.strip(headers);
        headers.names().stream().filter(RequestHeaders::forbidden).toList().forEach(headers::remove);
        headers.remove("Expect");
        forwarded.writeTo(headers);
        headers.set(RequestMark.REQUEST_ID, mark.requestId());
        headers.set(RequestMark.TRACEPARENT, mark.traceparent());
        if (!mark.traceKept()) {
            headers.remove(RequestMark.TRACESTATE);
        }
    }

    /** Names with underscores count too: many servers read them as the same name with hyphens. */
    private static boolean forbidden(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('_') >= 0
                || IDENTITY_NAMES.contains(lower)
                || IDENTITY_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
