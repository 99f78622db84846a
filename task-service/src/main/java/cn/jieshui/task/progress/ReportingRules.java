package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules that every report has to pass (填报规则), besides those of {@link Conversion}: first the report by itself, then
 * beside the others on its deliverable. The first that is broken is told.
 */
final class ReportingRules {

    private static final List<Consumer<Proposal>> ALL = List.of(
            ReportingRules::periodLiesInTheYearOfThePlan,
            ReportingRules::periodDoesNotEndAfterTheCurrentMonth,
            ReportingRules::amountsAreNotNegative,
            ReportingRules::thingsAreCountedInWholeNumbers,
            ReportingRules::sharesDoNotExceedTheWhole,
            ReportingRules::entriesAreNamedOnce,
            ReportingRules::entriesWereCompletedWithinThePeriod,
            ReportingRules::milestoneWasReachedByTheEndOfThePeriod,
            ReportingRules::quantitiesAndEntriesAreNotMixed,
            ReportingRules::entriesStandInNoOtherReport,
            ReportingRules::summedPeriodsOfADepartmentDoNotOverlap);

    private ReportingRules() {}

    static void check(Proposal proposal) {
        ALL.forEach(rule -> rule.accept(proposal));
    }

    private static void periodLiesInTheYearOfThePlan(Proposal proposal) {
        if (proposal.period().year() != proposal.commitment().year()) {
            throw new PeriodOutsidePlanYear(
                    proposal.period(), proposal.commitment().year());
        }
    }

    /** A month may be reported while it runs, a quarter or year from its last month on. */
    private static void periodDoesNotEndAfterTheCurrentMonth(Proposal proposal) {
        YearMonth current = YearMonth.from(proposal.today());
        if (proposal.period().lastMonth().isAfter(current)) {
            throw new PeriodInTheFuture(proposal.period(), current);
        }
    }

    private static void amountsAreNotNegative(Proposal proposal) {
        notNegative("/amount", proposal.content().amount());
        notNegative("/numerator", proposal.content().numerator());
        notNegative("/denominator", proposal.content().denominator());
    }

    private static void notNegative(String pointer, BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            throw new AmountIsNegative(pointer);
        }
    }

    private static void thingsAreCountedInWholeNumbers(Proposal proposal) {
        Content content = proposal.content();
        boolean counts = content.unit() == TargetUnit.COUNT && content.amount() != null;
        if (counts && content.amount().stripTrailingZeros().scale() > 0) {
            throw new CountIsNotWhole();
        }
    }

    /** The limit is inclusive; a ratio is compared without division, so 0 of 0 passes. */
    private static void sharesDoNotExceedTheWhole(Proposal proposal) {
        BigDecimal largest = proposal.commitment().largestShare();
        Content content = proposal.content();
        if (largest == null) {
            return;
        }
        if (content.basis() == Basis.VALUE && content.amount().compareTo(largest) > 0) {
            throw new ShareAboveWhole("/amount", largest);
        }
        boolean part = content.basis() == Basis.RATIO && proposal.commitment().isPartOfAWhole();
        if (part && content.numerator().compareTo(content.denominator()) > 0) {
            throw new PartAboveWhole();
        }
    }

    private static void entriesAreNamedOnce(Proposal proposal) {
        Set<String> seen = new HashSet<>();
        List<Entry> entries = proposal.content().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(entries.get(i).code())) {
                throw new EntryRepeated(i, entries.get(i).code());
            }
        }
    }

    /** First and last day included, and not in the future. */
    private static void entriesWereCompletedWithinThePeriod(Proposal proposal) {
        List<Entry> entries = proposal.content().entries();
        for (int i = 0; i < entries.size(); i++) {
            String pointer = "/entries/" + i + "/completedOn";
            LocalDate day = entries.get(i).completedOn();
            if (!proposal.period().includes(day)) {
                throw new CompletedOutsidePeriod(pointer, day, proposal.period());
            }
            notInTheFuture(pointer, day, proposal);
        }
    }

    /** It may have been reached before the period: milestones are also reported late. */
    private static void milestoneWasReachedByTheEndOfThePeriod(Proposal proposal) {
        LocalDate day = proposal.content().completedOn();
        if (day == null) {
            return;
        }
        notInTheFuture("/completedOn", day, proposal);
        if (day.isAfter(proposal.period().lastDay())) {
            throw new CompletedOutsidePeriod("/completedOn", day, proposal.period());
        }
    }

    private static void notInTheFuture(String pointer, LocalDate day, Proposal proposal) {
        if (day.isAfter(proposal.today())) {
            throw new CompletedInTheFuture(pointer, day);
        }
    }

    private static void quantitiesAndEntriesAreNotMixed(Proposal proposal) {
        boolean entries = proposal.content().basis() == Basis.ENTRIES;
        proposal.others().stream()
                .filter(other -> (other.content().basis() == Basis.ENTRIES) != entries)
                .findFirst()
                .ifPresent(other -> {
                    throw new QuantitiesAndEntriesMixed(proposal.commitment().deliverable(), other);
                });
    }

    private static void entriesStandInNoOtherReport(Proposal proposal) {
        Map<String, String> reportOf = new HashMap<>();
        proposal.others()
                .forEach(other -> other.content().entries().forEach(entry -> reportOf.put(entry.code(), other.id())));
        List<Entry> entries = proposal.content().entries();
        for (int i = 0; i < entries.size(); i++) {
            String report = reportOf.get(entries.get(i).code());
            if (report != null) {
                throw new EntryAlreadyReported(i, entries.get(i).code(), report);
            }
        }
    }

    private static void summedPeriodsOfADepartmentDoNotOverlap(Proposal proposal) {
        Basis basis = proposal.content().basis();
        if (!proposal.commitment().addsUp(basis)) {
            return;
        }
        proposal.others().stream()
                .filter(other -> other.department().equals(proposal.department()))
                .filter(other -> other.content().basis() == basis)
                .filter(other -> other.period().overlaps(proposal.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw new PeriodsOverlap(proposal.period(), other);
                });
    }
}
