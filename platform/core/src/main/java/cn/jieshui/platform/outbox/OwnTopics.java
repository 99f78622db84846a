package cn.jieshui.platform.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that the service owns, where an operator has not done so. */
final class OwnTopics {

    private static final int PATIENCE_MILLIS = 5_000;

    private OwnTopics() {}

    /** @throws BrokerUnavailable when the broker does not answer or refuses */
    static void create(Map<String, Object> kafka, OutboxConfig config) {
        List<String> own = config.topics().orElse(List.of());
        if (own.isEmpty()) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        try (Admin admin = Admin.create(settings)) {
            // only what is missing: an operator may have created the topics and allowed no one else to
            Set<String> existing = await(admin.listTopics().names());
            admin.createTopics(own.stream()
                            .filter(name -> !existing.contains(name))
                            .map(name -> new NewTopic(name, Optional.of(config.partitions()), config.replicas()))
                            .toList())
                    .values()
                    .values()
                    .forEach(OwnTopics::await);
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return null;
            }
            throw new BrokerUnavailable(e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable(e);
        }
    }
}
