package cn.jieshui.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is hashed of a line is the same for ever: chains are verified long after they were written. */
class HashedTextTest {

    private static final Instant TIME = Instant.parse("2026-11-25T17:45:50.007206Z");

    @Test
    void aLineThatWasWrittenBeforeLinesHadRepetitionsIsStillWhole() {
        assertThat(HexFormat.of().formatHex(hash(null)))
                .isEqualTo("e473fb3dfdce4fdd43c4b638fbc4bd6ed563bfb052e335b1a7a6601f80333923");
    }

    @Test
    void everyMemberOfARepetitionCounts() {
        Instant later = TIME.plusSeconds(1);

        assertThat(Stream.of(
                                null,
                                new Repetition(1, TIME, TIME),
                                new Repetition(2, TIME, TIME),
                                new Repetition(1, TIME, later),
                                new Repetition(1, later, TIME))
                        .map(repetition -> HexFormat.of().formatHex(hash(repetition)))
                        .distinct())
                .hasSize(5);
    }

    private static byte[] hash(Repetition repetition) {
        Actor actor = new Actor(
                "water-office",
                null,
                "water-office",
                "127.0.0.1",
                "4546d097927c6c6deab77e70fd65ec69",
                "getPlan",
                "GET /api/v1/plans/500110-2023");
        AuditEntry entry = new AuditEntry(
                1, TIME, actor, Outcome.REFUSED, 404, null, null, "unknown-plan", repetition, "SM3", null);
        return new Sm3().of(HashedText.of(new byte[0], entry));
    }
}
