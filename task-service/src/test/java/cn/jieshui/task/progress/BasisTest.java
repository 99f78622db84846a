package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.done;
import static cn.jieshui.task.progress.Drafts.entries;
import static cn.jieshui.task.progress.Drafts.items;
import static cn.jieshui.task.progress.Drafts.note;
import static cn.jieshui.task.progress.Drafts.quantified;
import static cn.jieshui.task.progress.Drafts.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which forms of report a deliverable takes, and which members each form has. */
class BasisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "SUM: [INCREMENT, CUMULATIVE]",
                "ITEMS: [ENTRIES, INCREMENT, CUMULATIVE]",
                "ITEMS_OVER_POPULATION: [ENTRIES, INCREMENT, CUMULATIVE, RATIO]",
                "LATEST: [VALUE, RATIO]",
                "LATEST_RATIO: [RATIO, VALUE]",
                "RATIO_OF_SUMS: [RATIO, VALUE]",
                "REDUCTION: []"
            })
    void theMethodSaysWhichFormsAreTaken(FoldMethod method, String bases) {
        assertThat(Basis.takenBy(DeliverableKind.QUANTIFIED, method)).hasToString(bases);
    }

    @Test
    void aMilestoneIsDoneAndOngoingWorkIsTold() {
        assertThat(Basis.takenBy(DeliverableKind.MILESTONE, null)).containsExactly(Basis.DONE);
        assertThat(Basis.takenBy(DeliverableKind.ONGOING, null)).containsExactly(Basis.NOTE);
    }

    @Test
    void anotherFormIsRefusedAndAReductionComesFromMeasures() {
        assertThatThrownBy(() -> Conversion.of(note("做了很多"), items()))
                .isInstanceOfSatisfying(BasisDoesNotFit.class, refusal -> assertThat(
                                refusal.fields().get(0).arguments())
                        .containsExactly("500110-2023-T09-D2", "NOTE", "[ENTRIES, INCREMENT, CUMULATIVE]"));
        assertThatThrownBy(() -> Conversion.of(
                        amount(Basis.VALUE, "15", "%"), quantified(FoldMethod.REDUCTION, TargetUnit.PERCENT, "15")))
                .isInstanceOf(ComesFromMeasures.class);
    }

    static Stream<Arguments> misshapen() {
        Commitment coverage = quantified(FoldMethod.ITEMS_OVER_POPULATION, TargetUnit.PERCENT, "100");
        BigDecimal one = BigDecimal.ONE;
        LocalDate day = LocalDate.of(2023, 3, 1);
        return Stream.of(
                Arguments.of(items(), entries(), "/entries", "member-missing"),
                Arguments.of(items(), said(Basis.INCREMENT, null, null, "家", null), "/amount", "member-missing"),
                Arguments.of(coverage, said(Basis.RATIO, null, one, null, null), "/denominator", "member-missing"),
                Arguments.of(
                        Drafts.milestone(), said(Basis.DONE, null, null, null, null), "/completedOn", "member-missing"),
                Arguments.of(Drafts.ongoing(), note("  "), "/note", "member-missing"),
                Arguments.of(
                        items(), said(Basis.INCREMENT, one, one, "家", null), "/numerator", "member-does-not-belong"),
                Arguments.of(
                        items(), said(Basis.INCREMENT, one, null, "家", day), "/completedOn", "member-does-not-belong"),
                Arguments.of(
                        Drafts.milestone(), said(Basis.DONE, null, null, "家", day), "/unit", "member-does-not-belong"),
                Arguments.of(
                        Drafts.ongoing(),
                        said(Basis.NOTE, one, null, null, null),
                        "/amount",
                        "member-does-not-belong"));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void eachFormHasItsMembersAndNoOthers(Commitment commitment, Statement said, String pointer, String code) {
        assertThatThrownBy(() -> Conversion.of(said, commitment)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.fields().get(0).pointer()).isEqualTo(pointer);
        });
    }

    private static Statement said(
            Basis basis, BigDecimal amount, BigDecimal numerator, String unit, LocalDate completedOn) {
        return new Statement(basis, amount, numerator, null, unit, List.of(), completedOn, null);
    }

    @Test
    void theRightMembersPass() {
        assertThat(Conversion.of(done("2023-03-01"), Drafts.milestone()).completedOn())
                .isEqualTo("2023-03-01");
        assertThat(Conversion.of(note("持续推进"), Drafts.ongoing()).note()).isEqualTo("持续推进");
        Commitment share = quantified(FoldMethod.LATEST, TargetUnit.PERCENT, "91.5");
        assertThat(Conversion.of(ratio("9", "10", null), share).unit()).isNull();
    }
}
