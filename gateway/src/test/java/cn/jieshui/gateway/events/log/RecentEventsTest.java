package cn.jieshui.gateway.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final Position BEGIN =
            Position.NOWHERE.in(EventTopic.PLAN, 1, 2).at(EventTopic.PLAN, 0, 10);

    private final RecentEvents recent = new RecentEvents(4, 1 << 20, BEGIN);
    private Position end = BEGIN;

    @Test
    void whoHasReadEverythingIsAtTheEnd() {
        add(0, 1);

        assertThat(recent.following(end)).map(RecentEvents.Start::number).contains(2L);
        assertThat(recent.isEnd(2)).isTrue();
        assertThat(recent.at(2)).isNull();
    }

    @Test
    void whoHasReadOfOnePartitionOnlyGoesOnAtTheFirstOfTheOther() {
        add(0, 0, 1, 0);
        Position readOfTheFirst = BEGIN.at(EventTopic.PLAN, 0, 13);

        assertThat(recent.following(readOfTheFirst))
                .map(RecentEvents.Start::number)
                .contains(2L);
        assertThat(recent.at(2).event().partition()).isEqualTo(1);
    }

    @Test
    void whatIsTooMuchMakesRoomAndWhoNeedsItMustReadTheLog() {
        add(0, 0, 0, 0, 0, 0);

        assertThat(recent.at(1)).isNull();
        assertThat(recent.at(2).event().offset()).isEqualTo(12);
        assertThat(recent.following(BEGIN)).isEmpty();
        assertThat(recent.following(BEGIN.at(EventTopic.PLAN, 0, 12)))
                .map(RecentEvents.Start::number)
                .contains(2L);
    }

    @Test
    void aLargeEventMakesRoomForItself() {
        RecentEvents few = new RecentEvents(100, 10_000, BEGIN);
        few.add(event(0, 10, 1_000), BEGIN.at(EventTopic.PLAN, 0, 11));
        few.add(event(0, 11, 20_000), BEGIN.at(EventTopic.PLAN, 0, 12));

        assertThat(few.at(0)).isNull();
        assertThat(few.at(1).event().offset()).isEqualTo(11);
    }

    @Test
    void anotherLogHasNothingToFollow() {
        add(0);

        assertThat(recent.following(Position.NOWHERE.in(EventTopic.PLAN, 2, 2).at(EventTopic.PLAN, 0, 11)))
                .isEmpty();
    }

    private void add(int... partitions) {
        for (int partition : partitions) {
            long offset = end.next(EventTopic.PLAN, partition);
            end = end.at(EventTopic.PLAN, partition, offset + 1);
            recent.add(event(partition, offset, 10), end);
        }
    }

    private static LoggedEvent event(int partition, long offset, int size) {
        return new LoggedEvent(
                EventTopic.PLAN,
                partition,
                offset,
                "id",
                "plan.issued.v1",
                "s",
                Instant.EPOCH,
                "500110",
                null,
                null,
                new byte[size]);
    }
}
