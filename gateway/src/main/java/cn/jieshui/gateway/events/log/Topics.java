package cn.jieshui.gateway.events.log;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics of the suite there are, as Kafka says. */
final class Topics implements AutoCloseable {

    private final Admin admin;

    Topics(Admin admin) {
        this.admin = admin;
    }

    /** A topic that is there. */
    record Found(int incarnation, int partitions) {}

    /** @throws LogUnavailable when Kafka does not say */
    Map<EventTopic, Found> find() {
        Map<String, KafkaFuture<TopicDescription>> answers = admin.describeTopics(
                        TopicCollection.ofTopicNames(EventTopic.names()),
                        new DescribeTopicsOptions().timeoutMs(KafkaLog.PATIENCE_MILLIS))
                .topicNameValues();
        Map<EventTopic, Found> found = new EnumMap<>(EventTopic.class);
        for (EventTopic topic : EventTopic.all()) {
            TopicDescription description = await(answers.get(topic.topic()));
            if (description != null) {
                found.put(
                        topic,
                        new Found(
                                incarnation(description.topicId()),
                                description.partitions().size()));
            }
        }
        return found;
    }

    private static TopicDescription await(KafkaFuture<TopicDescription> answer) {
        try {
            return answer.get(2L * KafkaLog.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new LogUnavailable(e.getCause());
        } catch (TimeoutException e) {
            throw new LogUnavailable(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Enough of Kafka's own id of the topic to tell it from another; never zero. */
    private static int incarnation(Uuid id) {
        int hash = Long.hashCode(id.getMostSignificantBits()) * 31 + Long.hashCode(id.getLeastSignificantBits());
        return hash == 0 ? 1 : hash;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
