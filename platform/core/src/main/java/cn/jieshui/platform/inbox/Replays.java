package cn.jieshui.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins replays. They belong to no group, so they take nothing away from the consumers that go on. */
@ApplicationScoped
public class Replays {

    private final Map<String, Object> kafka;
    private final Map<String, Object> settings;
    private final Positions positions;
    private final DeadLetters deadLetters;

    @Inject
    Replays(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            InboxConfig config,
            Positions positions,
            DeadLetters deadLetters) {
        this.kafka = kafka;
        this.settings = new HashMap<>(ConsumerSettings.of(kafka, service, config));
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    public Replay of(Set<String> topics) {
        return new Replay(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new TopicIds(Admin.create(kafka)),
                positions,
                deadLetters,
                topics);
    }

    /** Keeps every consumer of the service from folding until the transaction under way ends. */
    public void holdFolds() {
        positions.hold();
    }
}
