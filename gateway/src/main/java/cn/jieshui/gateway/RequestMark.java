package cn.jieshui.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** By which names a request is found again in every log: its request id and its W3C trace context. */
public record RequestMark(String requestId, String traceparent, boolean traceKept) {

    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    public static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ACCEPTABLE_TRACE =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_LENGTH = 32;

    /** Keeps what the client sent if it is well formed, else makes it. */
    public static RequestMark of(HttpServerRequest request) {
        String id = request.getHeader(REQUEST_ID);
        String trace = request.getHeader(TRACEPARENT);
        boolean traceKept = trace != null && ACCEPTABLE_TRACE.matcher(trace).matches();
        return new RequestMark(
                id != null && ACCEPTABLE_ID.matcher(id).matches() ? id : newRequestId(),
                traceKept ? trace : "00-" + random(16) + "-" + random(8) + "-01",
                traceKept);
    }

    /** Nobody else has it. */
    public static String newRequestId() {
        return random(16);
    }

    public String traceId() {
        return traceparent.substring(TRACE_ID_AT, TRACE_ID_AT + TRACE_ID_LENGTH);
    }

    private static String random(int octets) {
        byte[] id = new byte[octets];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
