package cn.jieshui.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;

/**
 * An event that came over Kafka.
 *
 * @param aggregateVersion orders the events of a subject
 * @param time when the change happened at its source
 * @param data its JSON, in UTF-8, as it came
 */
public record InboxEvent(
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        Instant time,
        byte[] data) {

    /** Members that a consumer does not know are ignored: within a version of a topic only additions are made. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws PoisonEvent when the data does not have this form */
    public <T> T dataAs(Class<T> type) {
        try {
            return JSON.readValue(data, type);
        } catch (IOException | IllegalArgumentException e) {
            throw new PoisonEvent(this, e);
        }
    }
}
