package cn.jieshui.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** The path of a request as it was sent, accepted only if no two readers can understand it differently. */
record RequestPath(String value) {

    private static final String PLAIN = "-._~!$&'()*+,=:@/";
    /** Characters that mean something to a path; written as an escape they are an attempt to hide it. */
    private static final String NEVER_ESCAPED = "/\\.;%?#";

    /**
     * The path of a request target in origin form, without its query.
     *
     * @return empty for dot segments, empty segments, path parameters, backslashes, hidden separators, control
     *     characters, broken escapes or escapes that are not UTF-8
     */
    static Optional<RequestPath> of(String requestTarget) {
        int query = requestTarget.indexOf('?');
        String path = query < 0 ? requestTarget : requestTarget.substring(0, query);
        boolean unambiguous = path.startsWith("/") && plainSegments(path) && plainCharacters(path);
        return unambiguous ? Optional.of(new RequestPath(path)) : Optional.empty();
    }

    /** Whether the prefix stands at the start of the path and ends with one of its segments. */
    boolean startsWith(String prefix) {
        return value.startsWith(prefix) && (value.length() == prefix.length() || value.charAt(prefix.length()) == '/');
    }

    private static boolean plainSegments(String path) {
        return !path.contains("//")
                && !path.contains("/./")
                && !path.contains("/../")
                && !path.endsWith("/.")
                && !path.endsWith("/..");
    }

    private static boolean plainCharacters(String path) {
        if (allPlain(path)) {
            return true;
        }
        ByteBuffer escaped = ByteBuffer.allocate(path.length());
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '%') {
                if (at + 2 >= path.length() || !escape(path, at, escaped)) {
                    return false;
                }
                at += 2;
            } else if (!plain(c)) {
                return false;
            } else {
                escaped.put((byte) c);
            }
        }
        return utf8(escaped.flip());
    }

    private static boolean allPlain(String path) {
        for (int at = 0; at < path.length(); at++) {
            if (!plain(path.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    private static boolean escape(String path, int at, ByteBuffer escaped) {
        if (!HexFormat.isHexDigit(path.charAt(at + 1)) || !HexFormat.isHexDigit(path.charAt(at + 2))) {
            return false;
        }
        int octet = HexFormat.fromHexDigits(path, at + 1, at + 3);
        escaped.put((byte) octet);
        return octet > ' ' && octet != 0x7f && NEVER_ESCAPED.indexOf(octet) < 0;
    }

    private static boolean utf8(ByteBuffer octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
