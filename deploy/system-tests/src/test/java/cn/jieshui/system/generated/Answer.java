package cn.jieshui.system.generated;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came back.
 *
 * @param headers as lines
 * @param millis from the first octet of the request to the last of the answer; of one that is streamed, which may be of
 *     any length, the longest that was waited for its next part
 */
record Answer(int status, List<String> headers, byte[] body, long millis) {

    /** The value of the first such header, or null. */
    String header(String name) {
        String start = name + ":";
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse(null);
    }

    String type() {
        String type = header("Content-Type");
        int end = type == null ? -1 : type.indexOf(';');
        return end < 0 ? type : type.substring(0, end).strip();
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " after " + millis + " ms, " + type() + "\n"
                + (text.length() <= 1500 ? text : text.substring(0, 1500) + "…");
    }
}
