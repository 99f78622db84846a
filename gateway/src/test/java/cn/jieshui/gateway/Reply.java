package cn.jieshui.gateway;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What came back on the socket.
 *
 * @param complete whether the answer's own framing says that nothing is missing
 */
record Reply(int status, List<String> head, String body, boolean complete) {

    private static final Pattern LINE = Pattern.compile("\r\n");

    static Reply parse(byte[] octets) {
        // one character per octet, so that lengths can be counted in it
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), text, false);
        }
        List<String> head = Arrays.asList(LINE.split(text.substring(0, end), -1));
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        Reply raw = new Reply(status, head, text.substring(end + 4), true);
        return raw.header("Transfer-Encoding") == null ? raw.counted() : raw.unchunked();
    }

    private Reply counted() {
        String length = header("Content-Length");
        boolean whole = length == null || status == 304 || body.length() == Integer.parseInt(length);
        return new Reply(status, head, utf8(body), whole);
    }

    private Reply unchunked() {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, line), 16);
            if (size == 0) {
                return new Reply(status, head, utf8(whole.toString()), true);
            }
            whole.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return new Reply(status, head, utf8(whole.toString()), false);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The value of the first such header, or null. */
    String header(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    List<String> all(String name) {
        String start = name + ":";
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    JsonObject json() {
        return new JsonObject(body);
    }

    /** The code of the problem that came back, or null when it is none. */
    String problem() {
        return "application/problem+json".equals(header("Content-Type"))
                ? json().getString("type").substring("https://jieshui.cn/problems/".length())
                : null;
    }

    /** A header of the request as the echoing service got it, or null. */
    String echoed(String name) {
        return json().getJsonObject("headers").getString(name.toLowerCase(Locale.ROOT));
    }
}
