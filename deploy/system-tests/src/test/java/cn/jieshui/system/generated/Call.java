package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request while it is put together, and as it goes out. */
final class Call {

    private static final byte[] CRLF = {'\r', '\n'};

    /** How much of it is wrong on purpose. */
    enum Kind {
        WHOLE,
        ONE_FAULT,
        MORE_FAULTS,
        WILD
    }

    final Operation operation;
    Kind kind = Kind.WHOLE;
    String method;
    /** Segments of the path, escaped as they are sent. */
    final List<String> path = new ArrayList<>();
    /** Names and values as they are sent, such as {@code limit=20}. */
    final List<String> query = new ArrayList<>();

    final Map<String, String> headers = new LinkedHashMap<>();
    /** Whose token goes with it; null for none. */
    Caller caller;
    /** A body that can still be changed member by member; null when there is none. */
    JsonNode json;

    byte[] body = {};
    /** Octets of each chunk that the body is sent in; 0 when it is sent with its length. */
    int chunk;
    /** What is wrong on purpose, in the words of a problem's {@code pointer} where it is one member. */
    final List<String> faults = new ArrayList<>();

    Call(Operation operation) {
        this.operation = operation;
        this.method = operation.method();
    }

    String target() {
        String search = query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", ""));
        return path() + search;
    }

    String path() {
        return "/" + String.join("/", path);
    }

    /** The octets of the request, one per character of the text except in the body. */
    byte[] octets(String authority) {
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\nHost: " + authority + "\r\n");
        if (caller != null) {
            head.append("Authorization: Bearer ").append(caller.token()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (chunk > 0) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        octets.writeBytes(chunk > 0 ? chunked() : body);
        return octets.toByteArray();
    }

    private byte[] chunked() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += chunk) {
            int length = Math.min(chunk, body.length - from);
            octets.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            octets.write(body, from, length);
            octets.writeBytes(CRLF);
        }
        octets.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return octets.toByteArray();
    }

    /** The request in a few lines, so that somebody can send it again; the body is cut off after 2000 characters. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return "%s %s (%s, %s; chunks of %d; wrong on purpose: %s)%n%s%n%s"
                .formatted(
                        method,
                        shortened(target()),
                        operation.id(),
                        caller == null ? "no token" : caller.name(),
                        chunk,
                        shortened(faults.toString()),
                        shortened(headers.toString()),
                        shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000) + "… (" + text.length() + ")";
    }
}
