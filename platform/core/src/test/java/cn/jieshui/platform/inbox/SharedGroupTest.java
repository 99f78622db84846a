package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances of a service share its topics, and change who has which partition in the middle of a batch. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SharedGroupTest {

    private static final String GROUP = "trial";

    @Inject
    Fold fold;

    @Inject
    Positions positions;

    @Inject
    MeterRegistry meters;

    @Inject
    InboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final List<Tally> tallies =
            IntStream.range(0, 12).mapToObj(i -> new Tally()).toList();
    private volatile boolean stopping;
    private KafkaConsumer<byte[], byte[]> joining;

    @BeforeEach
    void prepare() {
        joining = new KafkaConsumer<>(
                ConsumerSettings.of(kafka, GROUP, config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void leave() {
        stopping = true;
        joining.wakeup();
    }

    @Test
    void aMemberThatComesInTheMiddleOfABatchLosesAndDoublesNothing() throws Exception {
        CompletableFuture<Void> second;
        try (Connection other = Tally.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table tally in exclusive mode");
            tallies.forEach(tally -> tally.send(1, 1));
            Awaitility.await().until(() -> Tally.waiting() > 0);
            second = CompletableFuture.runAsync(this::consume);
            Awaitility.await().until(() -> group().groupState() == GroupState.PREPARING_REBALANCE);
            other.rollback();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> group().groupState() == GroupState.STABLE && sharing() == 2);
        tallies.forEach(tally -> tally.send(2, 2));

        tallies.forEach(tally -> tally.await("3"));
        for (Tally tally : tallies) {
            assertThat(tally.folds()).isEqualTo("1");
        }
        assertThat(second).isNotDone();
    }

    private void consume() {
        try (Admin admin = Admin.create(kafka);
                KafkaConsumer<byte[], byte[]> consumer = joining) {
            Assignment assignment = new Assignment(consumer, new TopicIds(admin), positions, meters);
            new ConsumerLoop(consumer, assignment, fold, config).run(() -> stopping);
        } catch (WakeupException e) {
            assertThat(stopping).isTrue();
        }
    }

    private static ConsumerGroupDescription group() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP);
        }
    }

    private static long sharing() throws Exception {
        return group().members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }
}
