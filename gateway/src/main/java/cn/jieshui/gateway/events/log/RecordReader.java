package cn.jieshui.gateway.events.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * Reads a record (a CloudEvent in binary mode) as an event. The data goes on as it was written, digit for digit; only
 * whose event it is, is read out of it.
 */
final class RecordReader {

    private static final Logger LOG = Logger.getLogger(RecordReader.class);
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type", "subject", "time");
    private static final List<String> OPTIONAL = List.of("datacontenttype", "dataschema");
    /** Extensions that the outbox writes as headers of their own. */
    private static final List<String> EXTENSIONS = List.of("traceparent", "tracestate");

    private static final String AGGREGATE_VERSION = "aggregateversion";

    private RecordReader() {}

    /** Empty for a record that is no event of the suite, told in detail only to who debugs: it may hold anything. */
    static Optional<LoggedEvent> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(event(record));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            LOG.debugf(
                    "What stands in %s-%d at %d is passed over: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static LoggedEvent event(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.value() == null) {
            throw new IllegalArgumentException("it has no data");
        }
        Map<String, String> attributes = attributes(record);
        String data = text(record.value());
        Map<String, String> members = members(data);
        String area = members.get("area");
        if (area == null) {
            throw new IllegalArgumentException("the data does not name its area");
        }
        return new LoggedEvent(
                EventTopic.of(record.topic()),
                record.partition(),
                record.offset(),
                attributes.get("id"),
                attributes.get("type"),
                attributes.get("subject"),
                OffsetDateTime.parse(attributes.get("time")).toInstant(),
                area,
                members.get("plan"),
                members.get("department"),
                json(attributes, version(record), data).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        for (String name : REQUIRED) {
            attributes.put(
                    name, header(record, "ce_" + name).orElseThrow(() -> new IllegalArgumentException("no " + name)));
        }
        for (String name : OPTIONAL) {
            header(record, "ce_" + name).ifPresent(value -> attributes.put(name, value));
        }
        for (String name : EXTENSIONS) {
            header(record, name).ifPresent(value -> attributes.put(name, value));
        }
        attributes.putIfAbsent("datacontenttype", "application/json");
        return attributes;
    }

    private static Optional<Long> version(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Optional<String> own = header(record, AGGREGATE_VERSION);
        return (own.isPresent() ? own : header(record, "ce_" + AGGREGATE_VERSION)).map(Long::valueOf);
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) throws IOException {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? Optional.empty() : Optional.of(text(header.value()));
    }

    /** The texts that are members of the object itself, not of what is in it. */
    private static Map<String, String> members(String data) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(data)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the data is no JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the data");
            }
        }
        return members;
    }

    private static String json(Map<String, String> attributes, Optional<Long> version, String data) throws IOException {
        StringWriter json = new StringWriter(data.length() + 512);
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            generator.writeStartObject();
            for (List<String> names : List.of(REQUIRED, OPTIONAL, EXTENSIONS)) {
                for (String name : names) {
                    if (attributes.containsKey(name)) {
                        generator.writeStringField(name, attributes.get(name));
                    }
                }
            }
            if (version.isPresent()) {
                generator.writeNumberField(AGGREGATE_VERSION, version.get());
            }
            generator.writeFieldName("data");
            // a line break can only stand between the tokens of JSON, never in a text
            generator.writeRawValue(data.replace('\n', ' ').replace('\r', ' '));
            generator.writeEndObject();
        }
        return json.toString();
    }

    private static String text(byte[] utf8) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
