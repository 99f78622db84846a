package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be folded is set aside, and costs the rest of the batch few transactions. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CulpritsTest {

    private static final Place BEGINNING = new Place("topic-of-this-test", 0);

    @Inject
    Fold fold;

    @Inject
    Positions positions;

    private final Tally tally = new Tally();
    private TopicPartition partition;

    @BeforeEach
    void begin() {
        partition = Tally.partition(positions, BEGINNING);
    }

    @Test
    void whatIsKnownToBePoisonIsSetAsideInOneTransactionWithTheRest() throws Exception {
        fold(100, offset -> offset % 2 == 0 ? "{}" : "{\"amount\":1}");

        assertThat(tally.amount()).isEqualTo("50");
        assertThat(tally.transactions()).isEqualTo(1);
        assertThat(tally.deadLetters().split("; ")).hasSize(50).contains("0 it has no amount", "98 it has no amount");
    }

    @Test
    void anUnforeseenCulpritIsFoundInFewTransactions() throws Exception {
        fold(256, offset -> offset == 77 ? "{\"amount\":0}" : "{\"amount\":1}");

        assertThat(tally.amount()).isEqualTo("255");
        assertThat(tally.folds()).isEqualTo("1");
        assertThat(tally.transactions()).isLessThanOrEqualTo(8);
        assertThat(tally.deadLetters()).isEqualTo("77 java.lang.ArithmeticException: a fault that nobody foresaw");
        assertThat(positions.stored(List.of(partition)).get(partition)).isEqualTo(BEGINNING.at(256));
    }

    @Test
    void aBatchOfNothingButCulpritsIsSetAsideWholly() throws Exception {
        fold(8, offset -> offset % 2 == 0 ? "no JSON" : "{\"amount\":0}");

        assertThat(tally.amount()).isNull();
        assertThat(tally.deadLetters().split("; ")).hasSize(8);
        assertThat(positions.stored(List.of(partition)).get(partition)).isEqualTo(BEGINNING.at(8));
    }

    @Test
    void aDeadLetterIsKeptOnceThoughTheBatchIsReadAgain() throws Exception {
        fold(4, offset -> offset == 2 ? "{}" : "{\"amount\":1}");
        fold(4, offset -> offset == 2 ? "{}" : "{\"amount\":1}");

        assertThat(tally.deadLetters()).isEqualTo("2 it has no amount");
        assertThat(tally.folds()).isEqualTo("1");
    }

    private void fold(int records, LongFunction<String> data) {
        fold.fold(
                LongStream.range(0, records)
                        .mapToObj(offset -> tally.asRead(partition, offset, offset, data.apply(offset)))
                        .toList(),
                Map.of(partition, BEGINNING));
    }
}
