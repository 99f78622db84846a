package cn.jieshui.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    private final Gathering gathering = new Gathering(100);

    @Test
    void aFloodFromEverywhereIsAsManyLinesAsAreKeptApartAndOneMore() {
        for (int i = 0; i < 100_000; i++) {
            gathering.add(stranger("2001:db8::" + i), 401, "invalid-token: KEY", START.plusMillis(i));
        }

        List<Line> lines = gathering.takeFrom(Instant.MAX);

        assertThat(lines).hasSize(101);
        assertThat(lines.stream().mapToInt(line -> line.repetition().times()).sum())
                .isEqualTo(100_000);
        Line rest = lines.get(100);
        assertThat(rest.actor().address()).isEqualTo(Gathering.MANY);
        assertThat(rest.repetition().times()).isEqualTo(99_900);
        assertThat(rest.repetition().last()).isEqualTo(START.plusMillis(99_999));
    }

    @Test
    void whoIsKnownIsNotLostInAFloodOfStrangers() {
        IntStream.range(0, 1_000).forEach(i -> gathering.add(stranger("2001:db8::" + i), 401, "x", START));
        gathering.add(known("reporter-1"), 403, "not-allowed", START);
        gathering.add(known("reporter-1"), 403, "not-allowed", START.plusSeconds(1));

        assertThat(gathering.takeFrom(Instant.MAX)).anySatisfy(line -> {
            assertThat(line.actor().subject()).isEqualTo("reporter-1");
            assertThat(line.repetition().times()).isEqualTo(2);
        });
    }

    @Test
    void whatIsStillBeingGatheredStays() {
        gathering.add(stranger("a"), 401, "x", START);
        gathering.add(stranger("b"), 401, "x", START.plusSeconds(2));
        gathering.add(stranger("a"), 401, "x", START.plusSeconds(3));

        assertThat(gathering.takeFrom(START.plusSeconds(1))).singleElement().satisfies(line -> {
            assertThat(line.repetition().times()).isEqualTo(2);
            assertThat(line.repetition().last()).isEqualTo(START.plusSeconds(3));
        });
        assertThat(gathering.size()).isEqualTo(1);
    }

    @Test
    void anotherReasonIsAnotherLine() {
        gathering.add(stranger("a"), 401, "x", START);
        gathering.add(stranger("a"), 401, "y", START);
        gathering.add(stranger("a"), 403, "y", START);

        assertThat(gathering.takeFrom(Instant.MAX)).hasSize(3);
    }

    private static Actor stranger(String address) {
        return new Actor("", null, "", address, "r", "GET /api/v1/plans", "GET /api/v1/plans/1");
    }

    private static Actor known(String subject) {
        return new Actor(subject, null, "reporter", "10.0.0.1", "r", "GET /api/v1/events", "GET /api/v1/events");
    }
}
