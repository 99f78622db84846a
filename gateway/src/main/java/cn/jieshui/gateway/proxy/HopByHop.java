package cn.jieshui.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.regex.Pattern;

/** Headers that speak of one connection only and must not travel further (RFC 9110 §7.6.1). */
final class HopByHop {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<String> ALWAYS = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /** Removes them, and whatever else the {@code Connection} headers name. */
    static void strip(MultiMap headers) {
        for (String connection : headers.getAll("connection")) {
            COMMA.splitAsStream(connection).map(String::strip).forEach(headers::remove);
        }
        ALWAYS.forEach(headers::remove);
    }
}
