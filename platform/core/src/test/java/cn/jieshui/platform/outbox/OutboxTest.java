package cn.jieshui.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An event is published if and only if the transaction that wrote it commits. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {

    private static final String TOPIC = "told.v1";

    @Inject
    Outbox outbox;

    private final String subject = "subject-" + UUID.randomUUID();

    private record Told(BigDecimal amount, String text) {}

    @Test
    void aCommittedEventArrivesAndARolledBackOneNever() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            QuarkusTransaction.begin();
            publish(1, "rolled back");
            QuarkusTransaction.rollback();
            QuarkusTransaction.requiringNew().run(() -> publish(2, "committed"));

            List<String> arrived = new ArrayList<>();
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (new String(record.key(), StandardCharsets.UTF_8).equals(subject)) {
                        arrived.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                });
                return !arrived.isEmpty();
            });
            assertThat(arrived).containsExactly("{\"amount\":220000000,\"text\":\"committed\"}");
        }
    }

    @Test
    void anEventThatNoBrokerWouldTakeIsRefusedWithItsChange() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> publish(1, "长".repeat(400_000))))
                .isInstanceOf(EventTooLarge.class);
    }

    @Test
    void publishingNeedsATransaction() {
        assertThatThrownBy(() -> publish(1, "alone")).hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    private void publish(long version, String text) {
        Told told = new Told(new BigDecimal("2.2E+8"), text);
        outbox.publish(new OutboxEvent(TOPIC, subject, "told.told.v1", subject, version, told));
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", JieshuiServers.bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        return consumer;
    }
}
