package cn.jieshui.platform.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads a record as the event it carries: CloudEvents 1.0 in binary mode. Only the attributes that are needed are read;
 * the data is read when a handler knows as what.
 */
final class Parser {

    private static final String AGGREGATE_VERSION = "aggregateversion";
    private static final byte[] ESCAPED_NUL = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    private Parser() {}

    /** @throws UnreadableRecord with the reason, when it is no event of the suite */
    static InboxEvent parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (!attribute(record, "specversion").equals("1.0")) {
                throw new UnreadableRecord("it is no CloudEvent 1.0");
            }
            for (String required : List.of("id", "source")) {
                attribute(record, required);
            }
            return new InboxEvent(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    text(record.key()),
                    attribute(record, "type"),
                    attribute(record, "subject"),
                    version(record),
                    OffsetDateTime.parse(attribute(record, "time")).toInstant(),
                    data(record.value()));
        } catch (UnreadableRecord e) {
            throw e;
        } catch (CharacterCodingException | RuntimeException e) {
            throw new UnreadableRecord(e.toString());
        }
    }

    private static String attribute(ConsumerRecord<byte[], byte[]> record, String name)
            throws CharacterCodingException {
        return storable(value(record.headers().lastHeader("ce_" + name), name));
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) throws CharacterCodingException {
        Header header = record.headers().lastHeader(AGGREGATE_VERSION);
        Header extension = record.headers().lastHeader("ce_" + AGGREGATE_VERSION);
        return Long.parseLong(value(header == null ? extension : header, AGGREGATE_VERSION));
    }

    private static String value(Header header, String name) throws CharacterCodingException {
        String value = header == null ? null : text(header.value());
        if (value == null) {
            throw new UnreadableRecord("it has no " + name);
        }
        return value;
    }

    /** The database keeps no NUL, and an event is an object. */
    private static byte[] data(byte[] json) {
        if (json == null) {
            throw new UnreadableRecord("it has no data");
        }
        int first = 0;
        while (first < json.length && json[first] <= ' ' && json[first] > 0) {
            first++;
        }
        if (first == json.length || json[first] != '{') {
            throw new UnreadableRecord("the data is no JSON object");
        }
        if (containsNul(json)) {
            throw new UnreadableRecord("the data contains a NUL character");
        }
        return json;
    }

    private static boolean containsNul(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == 0 || (json[i] == '\\' && isEscapedNul(json, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscapedNul(byte[] json, int at) {
        int end = at + ESCAPED_NUL.length;
        return end <= json.length && Arrays.equals(json, at, end, ESCAPED_NUL, 0, ESCAPED_NUL.length);
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableRecord("a header contains a NUL character");
        }
        return text;
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        if (utf8 == null) {
            return null;
        }
        return isAscii(utf8)
                ? new String(utf8, StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(utf8))
                        .toString();
    }

    /** As nearly all is that is not data; a decoder that reports faults is dear beside that. */
    private static boolean isAscii(byte[] octets) {
        int all = 0;
        for (byte octet : octets) {
            all |= octet;
        }
        return all >= 0;
    }
}
