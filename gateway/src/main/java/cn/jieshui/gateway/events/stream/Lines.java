package cn.jieshui.gateway.events.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** The words of the event stream format (HTML Living Standard §9.2). */
final class Lines {

    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private Lines() {}

    static Buffer event(String place, byte[] json) {
        return Buffer.buffer(place.length() + json.length + 16)
                .appendBytes(ID)
                .appendString(place)
                .appendBytes(DATA)
                .appendBytes(json)
                .appendBytes(END);
    }

    static Buffer comment(String text) {
        return Buffer.buffer(": " + text + "\n\n");
    }

    /** Where the client is, without an event: it goes on from here if the connection breaks. */
    static Buffer place(String place) {
        return Buffer.buffer("id: " + place + "\n\n");
    }

    /** After how long a client should come back. */
    static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    static Buffer named(String name, String place, JsonObject data) {
        return Buffer.buffer("event: " + name + "\nid: " + place + "\ndata: " + data.encode() + "\n\n");
    }
}
