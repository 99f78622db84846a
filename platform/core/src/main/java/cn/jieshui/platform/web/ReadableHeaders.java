package cn.jieshui.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts right the headers of a request over which the libraries behind would fail: languages that nobody can read are as
 * none, a content type that nobody can read is one that nobody takes, so is an acceptable one nobody can give, and what
 * only reads has no content whose type could be wrong.
 */
@Singleton
class ReadableHeaders {

    /** Before everybody who reads them. */
    private static final int FIRST = 1000;

    private static final Set<HttpMethod> BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Pattern COMMA = Pattern.compile(",");
    /** Which nobody can give. */
    private static final String UNREADABLE = "application/x-unreadable";
    /** Which nobody takes. */
    private static final String UNKNOWN = "application/octet-stream";

    void register(@Observes Filters filters) {
        filters.register(ReadableHeaders::check, FIRST);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        if (!languages(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE))) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && !BODIES.contains(request.method())) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        } else if (type != null && !mediaType(type)) {
            headers.set(HttpHeaders.CONTENT_TYPE, UNKNOWN);
        }
        if (!headers.getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(COMMA::splitAsStream)
                .allMatch(ReadableHeaders::range)) {
            headers.set(HttpHeaders.ACCEPT, UNREADABLE);
        }
        context.next();
    }

    private static boolean range(String range) {
        return range.isBlank() || read(range).isPresent();
    }

    /** The JDK's reader fails on some of what it refuses, such as a lone hyphen, with whatever comes to hand. */
    private static boolean languages(List<String> accepted) {
        try {
            accepted.forEach(Locale.LanguageRange::parse);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean mediaType(String type) {
        return read(type).filter(read -> !read.isWildcardType()).isPresent();
    }

    private static Optional<MediaType> read(String type) {
        try {
            return Optional.of(MediaType.valueOf(type.strip()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
