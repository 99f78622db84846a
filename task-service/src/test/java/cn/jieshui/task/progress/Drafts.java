package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Commitments, statements and reports for the tests of the rules. */
final class Drafts {

    static final String LEAD = "500110-jjxxw";
    static final String SUPPORTER = "500110-gxq";
    static final LocalDate TODAY = LocalDate.of(2023, 8, 15);
    static final Instant NOON = Instant.parse("2023-08-15T04:00:00Z");

    private Drafts() {}

    /** 区级节水型企业至少5家: a deliverable of 2023. */
    static Commitment items() {
        return quantified(FoldMethod.ITEMS, TargetUnit.COUNT, "5");
    }

    static Commitment quantified(FoldMethod method, TargetUnit unit, String target) {
        return commitment(DeliverableKind.QUANTIFIED, method, unit, new BigDecimal(target));
    }

    static Commitment milestone() {
        return commitment(DeliverableKind.MILESTONE, null, TargetUnit.COUNT, BigDecimal.ONE);
    }

    static Commitment ongoing() {
        return commitment(DeliverableKind.ONGOING, null, null, null);
    }

    private static Commitment commitment(DeliverableKind kind, FoldMethod method, TargetUnit unit, BigDecimal target) {
        return new Commitment(
                "500110-2023-T09-D2", "500110-2023", "500110", 2023, kind, method, unit, target, Set.of(LEAD));
    }

    static Statement amount(Basis basis, String amount, String unit) {
        return new Statement(basis, new BigDecimal(amount), null, null, unit, List.of(), null, null);
    }

    static Statement ratio(String numerator, String denominator, String unit) {
        return new Statement(
                Basis.RATIO, null, new BigDecimal(numerator), new BigDecimal(denominator), unit, List.of(), null, null);
    }

    static Statement entries(Entry... entries) {
        return new Statement(Basis.ENTRIES, null, null, null, null, List.of(entries), null, null);
    }

    static Entry entry(String code, String completedOn) {
        return new Entry(code, "企业" + code, LocalDate.parse(completedOn));
    }

    static Statement done(String completedOn) {
        return new Statement(Basis.DONE, null, null, null, null, List.of(), LocalDate.parse(completedOn), null);
    }

    static Statement note(String note) {
        return new Statement(Basis.NOTE, null, null, null, null, List.of(), null, note);
    }

    static Proposal proposal(Commitment commitment, String period, Statement said, ProgressReport... others) {
        return proposal(LEAD, commitment, period, said, others);
    }

    static Proposal proposal(
            String department, Commitment commitment, String period, Statement said, ProgressReport... others) {
        Content content = Conversion.of(said, commitment);
        return new Proposal(commitment, department, Period.of(period), content, TODAY, List.of(others));
    }

    static ProgressReport report(int number, Proposal proposal) {
        return new ProgressReport(number, proposal, null, signed("reporter"));
    }

    static ProgressReport accepted(ProgressReport report) {
        report.submit(signed("reporter"));
        if (report.awaitsEndorsement()) {
            report.endorse(signed("reviewer"));
        }
        report.accept(signed("office"));
        return report;
    }

    static Signature signed(String by) {
        return new Signature(by, null, NOON);
    }
}
