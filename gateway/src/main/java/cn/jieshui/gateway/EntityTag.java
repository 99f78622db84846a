package cn.jieshui.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names what a read answers, so that nobody is sent what it has (RFC 9110 §13). Where changes go by a version, the tag
 * begins with it, and what is no change, such as how far deliveries are, makes another tag nevertheless.
 */
public final class EntityTag {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final int ENOUGH_OCTETS = 16;

    private EntityTag() {}

    /**
     * Answers a read with JSON, or with 304 when the caller knows it.
     *
     * @param version that changes of it go by; null when there is none
     */
    public static void answer(HttpServerRequest request, Long version, Buffer json) {
        String tag = "\"" + (version == null ? "" : version + ".") + digest(json) + "\"";
        HttpServerResponse response = request.response().putHeader("ETag", tag);
        if (isKnown(request, tag)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(json);
        }
    }

    /** Whether an {@code If-Match} names the version, by the tag of a read or of a change. */
    public static boolean names(String ifMatch, long version) {
        return Stream.of("*", "\"" + version + "\"").anyMatch(ifMatch::equals)
                || ifMatch.matches("\"" + version + "\\.[0-9a-f]+\"");
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        return request.headers().getAll("If-None-Match").stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::trim)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static String digest(Buffer json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes());
            return HexFormat.of().formatHex(digest, 0, ENOUGH_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
