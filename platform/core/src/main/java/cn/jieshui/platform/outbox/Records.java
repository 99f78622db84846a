package cn.jieshui.platform.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How an event looks in Kafka: CloudEvents 1.0 in binary mode, the attributes as headers, the data as JSON. */
final class Records {

    static final String AGGREGATE_VERSION = "aggregateversion";

    private static final String SCHEMAS = "https://jieshui.cn/schemas/events/";

    private final URI source;

    /** @param service the name of the publishing service */
    Records(String service) {
        this.source = URI.create("/" + service);
    }

    ProducerRecord<byte[], byte[]> of(OutboxRow row) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(row.id().toString())
                .withSource(source)
                .withType(row.type())
                .withSubject(row.subject())
                .withTime(row.createdAt().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(SCHEMAS + row.type() + ".schema.json"))
                .withData("application/json", row.payload().getBytes(StandardCharsets.UTF_8))
                .build();
        ProducerRecord<byte[], byte[]> message = KafkaMessageFactory.<byte[]>createWriter(
                        row.topic(), null, null, row.key().getBytes(StandardCharsets.UTF_8))
                .writeBinary(event);
        header(message, AGGREGATE_VERSION, String.valueOf(row.aggregateVersion()));
        if (row.traceparent() != null) {
            header(message, "traceparent", row.traceparent());
        }
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
