package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a consumer begins to read a partition that it was given. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AssignmentTest {

    @Inject
    Positions positions;

    @Inject
    InboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String topic = "places-" + UUID.randomUUID() + ".v1";
    private final TopicPartition partition = new TopicPartition(topic, 0);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Admin admin;
    private KafkaConsumer<byte[], byte[]> consumer;
    private Assignment assignment;

    @BeforeEach
    void prepare() throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()));
        make(10);
        Map<String, Object> own = new HashMap<>(kafka);
        own.put("group.id", topic);
        consumer = new KafkaConsumer<>(
                ConsumerSettings.of(own, topic, config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        assignment = new Assignment(consumer, new TopicIds(admin), positions, meters);
    }

    @AfterEach
    void close() {
        consumer.close();
        admin.close();
    }

    @Test
    void aPartitionOfWhichNothingIsKnownIsReadFromItsBeginningWhateverKafkaHasNoted() throws Exception {
        noteInKafka(6);

        join();

        assertThat(firstRead()).isZero();
        assertThat(stored()).isEqualTo(new Place(id(), 0));
        assertThat(breaks()).isZero();
    }

    @Test
    void thePositionInTheDatabaseHoldsWhereKafkaHasNotedLess() throws Exception {
        noteInKafka(2);
        positions.set(partition, null, new Place(id(), 7));

        join();

        assertThat(firstRead()).isEqualTo(7);
        assertThat(breaks()).isZero();
    }

    @Test
    void thePositionInTheDatabaseHoldsWhereKafkaHasNotedMore() throws Exception {
        noteInKafka(9);
        positions.set(partition, null, new Place(id(), 4));

        join();

        assertThat(firstRead()).isEqualTo(4);
        assertThat(breaks()).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginningWithAnAlarm() throws Exception {
        positions.set(partition, null, new Place(id(), 8));
        remake(12);

        join();

        assertThat(firstRead()).isZero();
        assertThat(stored()).isEqualTo(new Place(id(), 0));
        assertThat(breaks()).isEqualTo(1);
    }

    @Test
    void aTopicThatIsMadeAnewWhileItIsReadIsNoticed() throws Exception {
        positions.set(partition, null, new Place(id(), 8));
        join();
        assertThat(firstRead()).isEqualTo(8);

        remake(12);
        assignment.lookForTopicsMadeAnew();
        assignment.place();

        assertThat(firstRead()).isZero();
        assertThat(stored()).isEqualTo(new Place(id(), 0));
        assertThat(breaks()).isEqualTo(1);
    }

    @Test
    void aBrokerThatHasLostItsEndIsReadFromTheBeginningWithAnAlarm() throws Exception {
        positions.set(partition, null, new Place(id(), 11));

        join();

        assertThat(firstRead()).isZero();
        assertThat(breaks()).isEqualTo(1);
    }

    @Test
    void recordsThatWereDeletedUnreadAreAlarmedOf() throws Exception {
        positions.set(partition, null, new Place(id(), 3));
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(5)))
                .all()
                .get();

        join();

        assertThat(firstRead()).isEqualTo(5);
        assertThat(breaks()).isEqualTo(1);
    }

    private void join() {
        consumer.subscribe(List.of(topic), assignment);
        Awaitility.await().until(() -> {
            consumer.poll(Duration.ofMillis(100));
            assignment.place();
            return assignment.places().containsKey(partition);
        });
    }

    private long firstRead() {
        return Awaitility.await()
                .until(() -> consumer.poll(Duration.ofMillis(100)), records -> !records.isEmpty())
                .iterator()
                .next()
                .offset();
    }

    private void make(int records) throws Exception {
        Awaitility.await().ignoreExceptions().untilAsserted(() -> admin.createTopics(
                        List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                .all()
                .get());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, "text".getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    private void remake(int records) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        make(records);
    }

    private void noteInKafka(long offset) throws Exception {
        admin.alterConsumerGroupOffsets(topic, Map.of(partition, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private String id() {
        return new TopicIds(admin).of(List.of(topic)).get(topic);
    }

    private Place stored() {
        return positions.stored(List.of(partition)).get(partition);
    }

    private double breaks() {
        return meters.get("jieshui.inbox.breaks").counter().count();
    }
}
