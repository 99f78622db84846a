package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.RequestMark;
import cn.jieshui.gateway.Visit;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What the gateway answers, or says anew. */
    private static final Set<String> THE_GATEWAYS = Set.of("host", "expect", "x-request-id", "traceparent");

    private static final String EXTENSION = "x-";
    /** Nothing without the trace that it belongs to. */
    private static final String TRACESTATE = "tracestate";

    private RequestHeaders() {}

    /** Passes on what may travel and adds what the gateway knows; {@code Authorization} stays as it is. */
    static void pass(Visit visit, MultiMap toService) {
        MultiMap headers = visit.request().headers();
        RequestMark mark = visit.mark();
        Set<String> named = HopByHop.named(headers);
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (mayTravel(name) && !named.contains(name) && (mark.traceKept() || !name.equals(TRACESTATE))) {
                toService.add(header.getKey(), header.getValue());
            }
        }
        visit.forwarded().writeTo(toService);
        toService.set(RequestMark.REQUEST_ID, mark.requestId());
        toService.set(RequestMark.TRACEPARENT, mark.traceparent());
    }

    /** Names with underscores count too: many servers read them as the same name with hyphens. */
    private static boolean mayTravel(String name) {
        return !HopByHop.ALWAYS.contains(name)
                && !THE_GATEWAYS.contains(name)
                && !IDENTITY_NAMES.contains(name)
                && name.indexOf('_') < 0
                && !(name.startsWith(EXTENSION) && IDENTITY_PREFIXES.stream().anyMatch(name::startsWith));
    }
}
