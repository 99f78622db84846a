package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.LEAD;
import static cn.jieshui.task.progress.Drafts.SUPPORTER;
import static cn.jieshui.task.progress.Drafts.accepted;
import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.entries;
import static cn.jieshui.task.progress.Drafts.entry;
import static cn.jieshui.task.progress.Drafts.items;
import static cn.jieshui.task.progress.Drafts.proposal;
import static cn.jieshui.task.progress.Drafts.report;
import static cn.jieshui.task.progress.Drafts.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One live report for a deliverable, department and period; a second one corrects it, or says the same. */
class StandingTest {

    private static final Period MARCH = Period.of("2023-03");
    private static final Proposal THREE = proposal(items(), "2023-03", amount(Basis.INCREMENT, "3", "家"));

    private final ProgressReport draft = report(1, THREE);

    @Test
    void whereNothingStandsNothingIsCorrected() {
        Standing standing = new Standing(List.of(draft));

        assertThat(standing.correction(null, null, LEAD, Period.of("2023-04"))).isNull();
        assertThat(standing.correction(null, null, SUPPORTER, MARCH)).isNull();
    }

    @Test
    void aSecondReportOnThePeriodHasToSayThatItCorrects() {
        Standing standing = new Standing(List.of(draft));

        assertThatThrownBy(() -> standing.correction(null, null, LEAD, MARCH))
                .isInstanceOfSatisfying(PeriodAlreadyReported.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(MARCH, "500110-2023-T09-D2-R1", ReportState.DRAFT));
    }

    @Test
    void anAcceptedReportIsCorrectedForAReason() {
        Standing standing = new Standing(List.of(accepted(draft)));

        Correction correction = standing.correction(draft.id(), "漏报一家", LEAD, MARCH);

        assertThat(correction.corrected()).isSameAs(draft);
        ProgressReport corrected = new ProgressReport(2, THREE, correction, signed("reporter"));
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(corrected.supersedes()).isEqualTo("500110-2023-T09-D2-R1");
        assertThat(corrected.reason()).isEqualTo("漏报一家");
    }

    @Test
    void reasonAndCorrectionGoTogether() {
        Standing standing = new Standing(List.of(accepted(draft)));

        assertThatThrownBy(() -> standing.correction(draft.id(), null, LEAD, MARCH))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> standing.correction(null, "漏报", LEAD, Period.of("2023-04")))
                .isInstanceOf(NothingToExplain.class);
    }

    @Test
    void onlyTheAcceptedReportOfThePeriodIsCorrected() {
        assertThatThrownBy(() -> new Standing(List.of()).correction("R9", "更正", LEAD, MARCH))
                .isInstanceOf(NothingToSupersede.class);
        assertThatThrownBy(() -> new Standing(List.of(draft)).correction(draft.id(), "更正", LEAD, MARCH))
                .isInstanceOf(NotTheStandingReport.class);
        accepted(draft);
        assertThatThrownBy(() -> new Standing(List.of(draft)).correction("R9", "更正", LEAD, MARCH))
                .isInstanceOf(NotTheStandingReport.class);
    }

    @Test
    void aCorrectionUnderWayIsChangedItself() {
        Standing before = new Standing(List.of(accepted(draft)));
        ProgressReport under =
                new ProgressReport(2, THREE, before.correction(draft.id(), "更正", LEAD, MARCH), signed("reporter"));
        Standing standing = new Standing(List.of(draft, under));

        assertThat(standing.correctionOf(draft.id())).contains(under.id());
        assertThatThrownBy(() -> standing.correction(draft.id(), "再更正", LEAD, MARCH))
                .isInstanceOfSatisfying(NotTheStandingReport.class, refusal -> assertThat(refusal.arguments()[1])
                        .isEqualTo(under.id()));
        assertThat(standing.without(draft.id(), under.id())).isEmpty();
    }

    @Test
    void theSameContentIsRecognisedAfterConversion() {
        Standing standing = new Standing(List.of(draft));

        assertThat(standing.saying(said(amount(Basis.INCREMENT, "3.0", "个")), LEAD, MARCH))
                .contains(draft);
        assertThat(standing.saying(said(amount(Basis.INCREMENT, "4", "家")), LEAD, MARCH))
                .isEmpty();
        assertThat(standing.saying(said(amount(Basis.CUMULATIVE, "3", "家")), LEAD, MARCH))
                .isEmpty();
        assertThat(standing.saying(THREE.content(), SUPPORTER, MARCH)).isEmpty();
    }

    @Test
    void entriesHaveNoOrder() {
        Content one = said(entries(entry("A", "2023-03-01"), entry("B", "2023-03-02")));
        Content other = said(entries(entry("B", "2023-03-02"), entry("A", "2023-03-01")));

        assertThat(one.saysTheSameAs(other)).isTrue();
        assertThat(one.saysTheSameAs(said(entries(entry("A", "2023-03-01"))))).isFalse();
    }

    private static Content said(Statement statement) {
        return Conversion.of(statement, items());
    }
}
