package cn.jieshui.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.errors.InterruptException;

/** Kafka's own ids of topics, which tell a topic from another that was made anew under its name. */
final class TopicIds implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    /** @throws InboxUnavailable when the broker does not say */
    Map<String, String> of(Collection<String> topics) {
        try {
            return admin
                    .describeTopics(TopicCollection.ofTopicNames(topics))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .collect(Collectors.toMap(
                            topic -> topic.name(), topic -> topic.topicId().toString()));
        } catch (ExecutionException | TimeoutException e) {
            throw new InboxUnavailable(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
