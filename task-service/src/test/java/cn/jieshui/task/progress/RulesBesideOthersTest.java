package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.LEAD;
import static cn.jieshui.task.progress.Drafts.SUPPORTER;
import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.entries;
import static cn.jieshui.task.progress.Drafts.entry;
import static cn.jieshui.task.progress.Drafts.items;
import static cn.jieshui.task.progress.Drafts.proposal;
import static cn.jieshui.task.progress.Drafts.quantified;
import static cn.jieshui.task.progress.Drafts.ratio;
import static cn.jieshui.task.progress.Drafts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import org.junit.jupiter.api.Test;

/** The rules for a report beside the others on its deliverable. */
class RulesBesideOthersTest {

    private static final Statement THREE = amount(Basis.INCREMENT, "3", "家");

    private static void passes(Proposal proposal) {
        assertThatCode(() -> ReportingRules.check(proposal)).doesNotThrowAnyException();
    }

    @Test
    void amountsAndEntriesAreNotMixedOnADeliverable() {
        ProgressReport amount = report(1, proposal(items(), "2023-03", THREE));
        ProgressReport entries = report(2, proposal(items(), "2023-03", entries(entry("A", "2023-03-01"))));

        assertThatThrownBy(() -> ReportingRules.check(
                        proposal(SUPPORTER, items(), "2023-04", entries(entry("B", "2023-04-01")), amount)))
                .isInstanceOf(QuantitiesAndEntriesMixed.class);
        assertThatThrownBy(() -> ReportingRules.check(proposal(items(), "2023-04", THREE, entries)))
                .isInstanceOfSatisfying(
                        QuantitiesAndEntriesMixed.class,
                        refusal -> assertThat(refusal.fields().get(0).pointer()).isEqualTo("/basis"));
        passes(proposal(items(), "2023-04", amount(Basis.CUMULATIVE, "5", "家"), amount));
    }

    @Test
    void anEntryCountsOnceOnADeliverableWhoeverReportsIt() {
        ProgressReport other = report(7, proposal(items(), "2023-03", entries(entry("A", "2023-03-01"))));
        Statement again = entries(entry("B", "2023-04-01"), entry("A", "2023-04-01"));

        assertThatThrownBy(() -> ReportingRules.check(proposal(SUPPORTER, items(), "2023-04", again, other)))
                .isInstanceOfSatisfying(EntryAlreadyReported.class, refusal -> {
                    assertThat(refusal.fields().get(0).pointer()).isEqualTo("/entries/1/code");
                    assertThat(refusal.arguments()).containsExactly("A", "500110-2023-T09-D2-R7");
                });
        passes(proposal(SUPPORTER, items(), "2023-04", entries(entry("B", "2023-04-01")), other));
    }

    @Test
    void whatIsAddedUpDoesNotOverlapWithinADepartment() {
        ProgressReport march = report(1, proposal(items(), "2023-03", THREE));

        assertThatThrownBy(() -> ReportingRules.check(proposal(items(), "2023-Q1", THREE, march)))
                .isInstanceOf(PeriodsOverlap.class);
        passes(proposal(items(), "2023-Q2", THREE, march));
        passes(proposal(SUPPORTER, items(), "2023-Q1", THREE, march));
        passes(proposal(items(), "2023-Q1", amount(Basis.CUMULATIVE, "3", "家"), march));
    }

    @Test
    void ratiosOverlapOnlyWhereTheyAreSummed() {
        Commitment summed = quantified(FoldMethod.RATIO_OF_SUMS, TargetUnit.PERCENT, "9");
        Commitment latest = quantified(FoldMethod.LATEST_RATIO, TargetUnit.PERCENT, "9");
        ProgressReport march = report(1, proposal(summed, "2023-03", ratio("1", "20", null)));

        assertThatThrownBy(() -> ReportingRules.check(proposal(LEAD, summed, "2023-Q1", ratio("3", "60", null), march)))
                .isInstanceOf(PeriodsOverlap.class);
        passes(proposal(LEAD, latest, "2023-Q1", ratio("3", "60", null), march));
    }
}
