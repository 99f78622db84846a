package cn.jieshui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Headers that speak of one connection only and must not travel further (RFC 9110 §7.6.1). */
final class HopByHop {

    /** In small letters. */
    static final Set<String> ALWAYS = Set.of(
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

    private static final Pattern COMMA = Pattern.compile(",");
    /** What clients say most of the time. */
    private static final List<String> USUAL = List.of("keep-alive");

    private HopByHop() {}

    /** What else the {@code Connection} headers name, in small letters. */
    static Set<String> named(MultiMap headers) {
        List<String> connection = headers.getAll(HttpHeaders.CONNECTION);
        return connection.isEmpty() || connection.equals(USUAL)
                ? Set.of()
                : connection.stream()
                        .flatMap(COMMA::splitAsStream)
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
