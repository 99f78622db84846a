package cn.jieshui.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id and a trace: {@code X-Request-Id} and {@code traceparent} are taken when well-formed, else
 * made. Both stand in the log context as {@code requestId} and {@code traceparent}; the id is echoed.
 */
@Singleton
public class RequestIds {

    /** The log context's key of the W3C trace parent, which published events carry on. */
    public static final String TRACEPARENT = "traceparent";

    private static final String HEADER = "X-Request-Id";
    private static final String REQUEST_ID = "requestId";
    private static final String TRACE_ID = "traceId";
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_EVERYTHING);
    }

    /** The trace that the request belongs to. */
    public static String traceId(RoutingContext request) {
        return request.get(TRACE_ID);
    }

    private static void identify(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches() ? given : random();
        String parent = request.request().getHeader(TRACEPARENT);
        Matcher trace = TRACE.matcher(parent == null ? "" : parent);
        String traceId = trace.matches() ? trace.group(1) : random();
        request.put(TRACE_ID, traceId);
        MDC.put(REQUEST_ID, id);
        MDC.put(TRACE_ID, traceId);
        MDC.put(TRACEPARENT, trace.matches() ? parent : "00-" + traceId + "-" + random().substring(16) + "-01");
        request.response().putHeader(HEADER, id);
        request.next();
    }

    /** They only have to differ; nobody gains anything by guessing one. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
