package cn.jieshui.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final BatchSize size = new BatchSize(100, 1_000, LONGEST);

    @Test
    void aBatchHasAtMostSoManyRecords() {
        assertThat(size.first(records(250, 1))).hasSize(100);
        assertThat(size.first(records(7, 1))).hasSize(7);
    }

    @Test
    void aBatchHasAtMostSoManyOctetsButOneRecordAtLeast() {
        assertThat(size.first(records(50, 300))).hasSize(3);
        assertThat(size.first(records(50, 5_000))).hasSize(1);
    }

    @Test
    void batchesShrinkWhenTheyTakeTooLongAndGrowAgain() {
        size.took(100, Duration.ofSeconds(3));
        assertThat(size.first(records(250, 1))).hasSize(50);
        size.took(50, Duration.ofSeconds(3));
        assertThat(size.first(records(250, 1))).hasSize(25);
        size.took(25, Duration.ofMillis(1_500));
        assertThat(size.first(records(250, 1))).hasSize(25);
        size.took(25, Duration.ofMillis(900));
        assertThat(size.first(records(250, 1))).hasSize(50);
        size.took(50, Duration.ofMillis(1));
        size.took(100, Duration.ofMillis(1));
        assertThat(size.first(records(250, 1))).hasSize(100);
    }

    @Test
    void theSmallestBatchIsOneRecord() {
        IntStream.range(0, 20).forEach(i -> size.took(1, Duration.ofSeconds(9)));

        assertThat(size.first(records(250, 1))).hasSize(1);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(int count, int octets) {
        return IntStream.range(0, count)
                .mapToObj(offset -> new ConsumerRecord<>(
                        "sizes.v1",
                        0,
                        offset,
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        octets,
                        new byte[0],
                        new byte[octets],
                        new RecordHeaders(),
                        Optional.<Integer>empty()))
                .toList();
    }
}
