package cn.jieshui.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a record as the event it carries. */
final class Parser {

    private static final String AGGREGATE_VERSION = "aggregateversion";

    private Parser() {}

    /** @throws UnreadableRecord with the reason, when it is no event of the suite */
    static InboxEvent parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            return new InboxEvent(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    text(record.key()),
                    storable(event.getType()),
                    storable(present(event.getSubject(), "subject")),
                    version(record),
                    present(event.getTime(), "time").toInstant(),
                    data(event));
        } catch (UnreadableRecord e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRecord(e.toString());
        }
    }

    private static JsonNode data(CloudEvent event) throws IOException {
        String json = text(present(event.getData(), "data").toBytes());
        if (json.indexOf('\0') >= 0 || json.contains("\\u0000")) {
            throw new UnreadableRecord("the data contains a NUL character");
        }
        JsonNode data = read(json);
        if (!data.isObject()) {
            throw new UnreadableRecord("the data is no JSON object");
        }
        return data;
    }

    private static JsonNode read(String json) {
        try {
            return InboxEvent.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecord("the data is no JSON: " + e.getOriginalMessage());
        }
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) throws CharacterCodingException {
        Header header = record.headers().lastHeader(AGGREGATE_VERSION);
        Header extension = record.headers().lastHeader("ce_" + AGGREGATE_VERSION);
        return Long.parseLong(text(
                present(header == null ? extension : header, AGGREGATE_VERSION).value()));
    }

    private static <T> T present(T value, String name) {
        if (value == null) {
            throw new UnreadableRecord("it has no " + name);
        }
        return value;
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableRecord("a header contains a NUL character");
        }
        return text;
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return utf8 == null
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(utf8))
                        .toString();
    }
}
