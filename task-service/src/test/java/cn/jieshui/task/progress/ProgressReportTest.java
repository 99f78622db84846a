package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.NOON;
import static cn.jieshui.task.progress.Drafts.SUPPORTER;
import static cn.jieshui.task.progress.Drafts.accepted;
import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.items;
import static cn.jieshui.task.progress.Drafts.proposal;
import static cn.jieshui.task.progress.Drafts.report;
import static cn.jieshui.task.progress.Drafts.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The way of a report: who may take which step when, and what is kept of it. */
class ProgressReportTest {

    private static final Statement THREE = amount(Basis.INCREMENT, "3", "家");

    private final ProgressReport leads = report(1, proposal(items(), "2023-03", THREE));
    private final ProgressReport supporters = report(2, proposal(SUPPORTER, items(), "2023-03", THREE));

    @Test
    void aLeadsOwnReportGoesStraightToTheOffice() {
        leads.submit(signed("reporter"));
        leads.accept(signed("office"));

        assertThat(leads.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(leads.acceptedAt()).isEqualTo(NOON);
        assertThat(leads.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.DRAFTED, Step.Kind.SUBMITTED, Step.Kind.ACCEPTED);
    }

    @Test
    void aSupportersReportIsEndorsedFirst() {
        supporters.submit(signed("reporter"));
        assertThatThrownBy(() -> supporters.accept(signed("office"))).isInstanceOf(EndorsementMissing.class);

        supporters.endorse(signed("reviewer"));
        assertThat(supporters.state()).isEqualTo(ReportState.ENDORSED);
        assertThatThrownBy(() -> supporters.endorse(signed("reviewer"))).isInstanceOf(WrongState.class);
        supporters.accept(signed("office"));

        assertThat(supporters.state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void aLeadsOwnReportIsNotTheReviewersToEndorseOrReturn() {
        leads.submit(signed("reporter"));

        assertThatThrownBy(() -> leads.endorse(signed("reviewer"))).isInstanceOf(AcceptanceIsTheOffices.class);
        assertThatThrownBy(() -> leads.returnByLead("不实", signed("reviewer")))
                .isInstanceOf(AcceptanceIsTheOffices.class);
    }

    @Test
    void whoeverReportedInAnyStepDoesNotReview() {
        supporters.change(supporters.content(), null, signed("second"));
        supporters.submit(signed("third"));

        for (String sub : new String[] {"reporter", "second", "third"}) {
            assertThatThrownBy(() -> supporters.endorse(signed(sub))).isInstanceOf(ReporterReviewsOwnReport.class);
            assertThatThrownBy(() -> supporters.returnByOffice("不实", signed(sub)))
                    .isInstanceOf(ReporterReviewsOwnReport.class);
            assertThatThrownBy(() -> supporters.acceptAsHistory(NOON, signed(sub)))
                    .isInstanceOf(ReporterReviewsOwnReport.class);
        }
        assertThat(supporters.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aReturnedReportIsChangedAndSubmittedAgainAndNeedsAnotherEndorsement() {
        supporters.submit(signed("reporter"));
        supporters.endorse(signed("reviewer"));
        supporters.returnByOffice("数据不实", signed("office"));
        Content four = Conversion.of(amount(Basis.INCREMENT, "4", "家"), items());
        supporters.change(four, null, signed("reporter"));
        supporters.submit(signed("reporter"));

        assertThat(supporters.awaitsEndorsement()).isTrue();
        assertThat(supporters.content().amount()).isEqualByComparingTo("4");
        assertThat(supporters.steps()).extracting(Step::edition).containsExactly(1, 1, 1, 1, 2, 2);
        assertThat(supporters.steps().get(3).reason()).isEqualTo("数据不实");
    }

    @Test
    void aSecondAcceptanceIsRefused() {
        accepted(leads);

        assertThatThrownBy(() -> leads.accept(signed("office"))).isInstanceOf(AlreadyAccepted.class);
        assertThatThrownBy(() -> leads.endorse(signed("reviewer"))).isInstanceOf(AlreadyAccepted.class);
        assertThat(leads.steps()).hasSize(3);
    }

    @Test
    void aDraftIsNotReviewed() {
        assertThatThrownBy(() -> leads.accept(signed("office"))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> leads.returnByOffice("不实", signed("office"))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> supporters.endorse(signed("reviewer"))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> supporters.returnByLead("不实", signed("reviewer")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void whatIsUnderReviewIsNotChangedNorSubmittedTwice() {
        leads.submit(signed("reporter"));

        assertThatThrownBy(() -> leads.change(leads.content(), null, signed("reporter")))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> leads.submit(signed("reporter"))).isInstanceOf(WrongState.class);
    }

    @Test
    void theDepartmentWithdrawsUntilItIsAcceptedThenTheOfficeDoes() {
        supporters.withdrawByReporter("重复", signed("reporter"));
        assertThat(supporters.state()).isEqualTo(ReportState.WITHDRAWN);
        assertThatThrownBy(() -> supporters.withdrawByReporter("重复", signed("reporter")))
                .isInstanceOf(WrongState.class);

        assertThatThrownBy(() -> leads.withdrawByOffice("核查", signed("office"))).isInstanceOf(WrongState.class);
        accepted(leads);
        assertThatThrownBy(() -> leads.withdrawByReporter("重复", signed("reporter")))
                .isInstanceOf(WithdrawalIsTheOffices.class);
        leads.withdrawByOffice("核查不实", signed("office"));
        assertThat(leads.state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(leads.acceptedAt()).isEqualTo(NOON);
    }

    @Test
    void historyKeepsTheTimeOfItsAcceptanceAndNeedsNoSecondEndorsement() {
        Instant originally = Instant.parse("2023-04-08T02:00:00Z");
        supporters.submit(signed("reporter"));
        supporters.acceptAsHistory(originally, signed("migration"));

        assertThat(supporters.acceptedAt()).isEqualTo(originally);
        assertThat(supporters.steps().get(2).at()).isEqualTo(NOON);
    }
}
