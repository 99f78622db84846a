package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two consumers that both believe that a partition is theirs: what one has folded the other finds folded. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class FencingTest {

    private static final String TOPIC_ID = "topic-of-this-test";

    @Inject
    Fold fold;

    @Inject
    Positions positions;

    private final Tally tally = new Tally();
    private TopicPartition partition;

    @BeforeEach
    void begin() {
        partition = Tally.partition(positions, new Place(TOPIC_ID, 0));
    }

    @Test
    void twoConsumersThatHoldTheSameBatchAtTheSameTimeFoldItOnce() throws Exception {
        List<CompletableFuture<Void>> both;
        try (Connection other = Tally.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table tally in exclusive mode");
            both = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> fold(0, 0, 3)))
                    .toList();
            Awaitility.await().until(() -> Tally.waiting() > 0);
            other.rollback();
        }
        both.forEach(CompletableFuture::join);

        assertThat(tally.amount()).isEqualTo("3");
        assertThat(tally.folds()).isEqualTo("1");
    }

    @Test
    void aConsumerThatLostItsPartitionCannotFoldAgainWhatTheNewOneHasFolded() throws Exception {
        fold(0, 0, 10);

        fold(0, 0, 4);

        assertThat(tally.folds()).isEqualTo("1");
        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 10));
    }

    @Test
    void whatReachesBeyondTheOthersBatchIsFoldedFromThereOn() throws Exception {
        fold(0, 0, 4);

        fold(0, 2, 10);

        assertThat(tally.amount()).isEqualTo("10");
        assertThat(tally.folds()).isEqualTo("1");
        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 10));
    }

    @Test
    void aBatchThatDoesNotReachBackToThePositionIsRefused() throws Exception {
        fold(0, 0, 4);

        assertThatThrownBy(() -> fold(6, 6, 10)).isInstanceOf(ReadElsewhere.class);

        assertThat(tally.amount()).isEqualTo("4");
        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 4));
    }

    @Test
    void offsetsThatTheTopicLeavesOutAreNoGap() throws Exception {
        fold(0, 5, 8);

        assertThat(tally.amount()).isEqualTo("3");
        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 8));
    }

    @Test
    void aBatchOfTheTopicThatWasThereBeforeIsRefused() throws Exception {
        fold(0, 0, 4);
        positions.set(partition, new Place(TOPIC_ID, 4), new Place("made anew", 0));

        assertThatThrownBy(() -> fold(4, 4, 10)).isInstanceOf(ReadElsewhere.class);

        assertThat(tally.amount()).isEqualTo("4");
    }

    /** The other one waits for the row, gets it when the database gives the frozen one up, and folds. */
    @Test
    void aConsumerThatFreezesInTheMiddleOfAFoldIsGivenUp() throws Exception {
        List<Stretch> stretch = List.of(new Stretch(partition, TOPIC_ID, 0, 3));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    move(stretch);
                    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> fold(0, 0, 3));
                    Awaitility.await().atMost(Duration.ofSeconds(30)).until(other::isDone);
                    other.join();
                    move(stretch);
                }))
                .satisfies(failure -> assertThat(Transient.is(failure)).isTrue());

        assertThat(tally.amount()).isEqualTo("3");
        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 3));
    }

    private void move(List<Stretch> stretch) {
        try {
            positions.moveOn(stretch);
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    @Test
    void aPositionThatSomebodyElseHasMovedIsNotSetBack() {
        fold(0, 0, 4);

        positions.set(partition, new Place(TOPIC_ID, 0), new Place(TOPIC_ID, 0));

        assertThat(position()).isEqualTo(new Place(TOPIC_ID, 4));
    }

    /** A consumer whose reading began at a place folds the offsets from begin (inclusive) to end (exclusive). */
    private void fold(long from, long begin, long end) {
        List<ConsumerRecord<byte[], byte[]>> batch = LongStream.range(begin, end)
                .mapToObj(offset -> tally.asRead(partition, offset, offset, "{\"amount\":1}"))
                .toList();
        fold.fold(batch, Map.of(partition, new Place(TOPIC_ID, from)));
    }

    private Place position() {
        return positions.stored(List.of(partition)).get(partition);
    }
}
