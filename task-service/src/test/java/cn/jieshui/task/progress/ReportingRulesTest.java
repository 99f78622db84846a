package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.done;
import static cn.jieshui.task.progress.Drafts.entries;
import static cn.jieshui.task.progress.Drafts.entry;
import static cn.jieshui.task.progress.Drafts.items;
import static cn.jieshui.task.progress.Drafts.milestone;
import static cn.jieshui.task.progress.Drafts.proposal;
import static cn.jieshui.task.progress.Drafts.quantified;
import static cn.jieshui.task.progress.Drafts.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for a report by itself, on 15 August 2023. */
class ReportingRulesTest {

    private static void refused(Proposal proposal, String code, String pointer) {
        assertThatThrownBy(() -> ReportingRules.check(proposal)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.fields().get(0).pointer()).isEqualTo(pointer);
        });
    }

    private static void passes(Proposal proposal) {
        assertThatCode(() -> ReportingRules.check(proposal)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-08", "2023-01", "2023-Q1", "2023-Q2", "2023-H1"})
    void aPeriodThatHasBegunToEndMayBeReported(String period) {
        passes(proposal(items(), period, amount(Basis.INCREMENT, "1", "家")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09, period-in-the-future",
        "2023-Q3, period-in-the-future",
        "2023-H2, period-in-the-future",
        "2023, period-in-the-future",
        "2022-12, period-outside-plan-year",
        "2024-01, period-outside-plan-year"
    })
    void aPeriodAfterTheCurrentMonthOrOfAnotherYearIsRefused(String period, String code) {
        refused(proposal(items(), period, amount(Basis.INCREMENT, "1", "家")), code, "/period");
    }

    @Test
    void nothingIsNegative() {
        refused(proposal(items(), "2023-03", amount(Basis.INCREMENT, "-1", "家")), "amount-is-negative", "/amount");
        Commitment leakage = quantified(FoldMethod.RATIO_OF_SUMS, TargetUnit.PERCENT, "9");
        refused(proposal(leakage, "2023-03", ratio("-0.1", "1", null)), "amount-is-negative", "/numerator");
        refused(proposal(leakage, "2023-03", ratio("1", "-1", null)), "amount-is-negative", "/denominator");
        passes(proposal(items(), "2023-03", amount(Basis.INCREMENT, "0", "家")));
    }

    @Test
    void thingsAreCountedInWholeNumbers() {
        refused(proposal(items(), "2023-03", amount(Basis.INCREMENT, "2.5", "家")), "count-is-not-whole", "/amount");
        passes(proposal(items(), "2023-03", amount(Basis.INCREMENT, "0.5", "万户")));
        passes(proposal(items(), "2023-03", amount(Basis.INCREMENT, "2.0", "家")));
    }

    @Test
    void aShareIsAtMostTheWholeInclusive() {
        Commitment reuse = quantified(FoldMethod.LATEST, TargetUnit.PERCENT, "91.5");
        passes(proposal(reuse, "2023-03", amount(Basis.VALUE, "100", "%")));
        refused(proposal(reuse, "2023-03", amount(Basis.VALUE, "100.01", "%")), "share-above-whole", "/amount");
        passes(proposal(reuse, "2023-03", ratio("10", "10", null)));
        passes(proposal(reuse, "2023-03", ratio("0", "0", null)));
        refused(proposal(reuse, "2023-03", ratio("10.1", "10", null)), "part-above-whole", "/numerator");
        Commitment coefficient = quantified(FoldMethod.LATEST_RATIO, TargetUnit.RATIO, "0.5118");
        refused(
                proposal(coefficient, "2023-03", amount(Basis.VALUE, "1.0001", "ratio")),
                "share-above-whole",
                "/amount");
    }

    @Test
    void aTargetAboveTheWholeIsNoShareOfOne() {
        Commitment growth = quantified(FoldMethod.LATEST, TargetUnit.PERCENT, "150");
        passes(proposal(growth, "2023-03", amount(Basis.VALUE, "150", "%")));
        passes(proposal(growth, "2023-03", ratio("3", "2", null)));
        Commitment volume = quantified(FoldMethod.LATEST, TargetUnit.M3, "100");
        passes(proposal(volume, "2023-03", amount(Basis.VALUE, "1", "亿方")));
    }

    @Test
    void anEntryIsNamedOnceByItsCode() {
        Statement twice = entries(entry("A", "2023-03-10"), entry("B", "2023-03-10"), entry("A", "2023-03-11"));

        refused(proposal(items(), "2023-03", twice), "entry-repeated", "/entries/2/code");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03, 2023-02-28, completed-outside-period",
        "2023-03, 2023-04-01, completed-outside-period",
        "2023-08, 2023-08-16, completed-in-the-future"
    })
    void anEntryWasCompletedWithinThePeriodAndNotInTheFuture(String period, String day, String code) {
        Statement said = entries(entry("A", period + "-01"), entry("B", day));

        refused(proposal(items(), period, said), code, "/entries/1/completedOn");
    }

    @Test
    void theFirstAndTheLastDayOfThePeriodAndTodayCount() {
        passes(proposal(items(), "2023-03", entries(entry("A", "2023-03-01"), entry("B", "2023-03-31"))));
        passes(proposal(items(), "2023-08", entries(entry("A", "2023-08-15"))));
    }

    @Test
    void aMilestoneWasReachedByTheEndOfThePeriodAndNotInTheFuture() {
        passes(proposal(milestone(), "2023-03", done("2023-02-10")));
        passes(proposal(milestone(), "2023-08", done("2023-08-15")));
        refused(proposal(milestone(), "2023-08", done("2023-08-16")), "completed-in-the-future", "/completedOn");
        refused(proposal(milestone(), "2023-03", done("2023-04-01")), "completed-outside-period", "/completedOn");
    }
}
