package cn.jieshui.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionByAreaTest {

    private static final int PARTITIONS = 6;

    @Test
    void aPlanAndAllThatBelongsToItAreInOnePartition() {
        int area = PartitionByArea.partition("500110", PARTITIONS);

        assertThat(PartitionByArea.partition("500110-2023", PARTITIONS)).isEqualTo(area);
        assertThat(PartitionByArea.partition("500110-2024", PARTITIONS)).isEqualTo(area);
        assertThat(PartitionByArea.partition("500110-2023-T09-D2", PARTITIONS)).isEqualTo(area);
        assertThat(PartitionByArea.partition("500110-2023-G1", PARTITIONS)).isEqualTo(area);
        assertThat(PartitionByArea.partition("500110-jjxxw", PARTITIONS)).isEqualTo(area);
    }

    @Test
    void areasAreSpreadOverAllPartitions() {
        Map<Integer, Long> areas = IntStream.range(500_100, 500_160)
                .boxed()
                .collect(Collectors.groupingBy(
                        area -> PartitionByArea.partition(area + "-2023", PARTITIONS), Collectors.counting()));

        assertThat(areas).hasSize(PARTITIONS);
        assertThat(areas.values()).allMatch(count -> count <= 20);
    }

    @Test
    void aKeyWithoutAreaHasItsPartitionToo() {
        assertThat(PartitionByArea.partition("", PARTITIONS)).isBetween(0, PARTITIONS - 1);
        assertThat(PartitionByArea.partition("key", PARTITIONS)).isBetween(0, PARTITIONS - 1);
    }
}
