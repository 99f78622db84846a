package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.calculation.MalformedPeriod;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.progress.AcceptedReport.Entry;
import cn.jieshui.indicator.storage.Amounts;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.PoisonEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads progress.v1 and makes sure that a report carries what its basis needs. */
final class ProgressReader {

    static final String WITHDRAWN = "progress.withdrawn.v1";

    private ProgressReader() {}

    /** The event's data. */
    private record Data(
            String report,
            String deliverable,
            String plan,
            String area,
            String department,
            String period,
            Basis basis,
            BigDecimal amount,
            BigDecimal numerator,
            BigDecimal denominator,
            String unit,
            String writtenAmount,
            String writtenUnit,
            List<Entry> entries,
            LocalDate completedOn,
            Integer revision,
            String supersedes,
            String reason,
            Instant acceptedAt,
            Long version) {

        AcceptedReport report(Instant endedAt) {
            return new AcceptedReport(
                    report,
                    deliverable,
                    plan,
                    area,
                    department,
                    Period.parse(period),
                    basis,
                    asKept(amount),
                    asKept(numerator),
                    asKept(denominator),
                    unit,
                    writtenAmount,
                    writtenUnit,
                    Objects.requireNonNullElse(entries, List.of()),
                    completedOn,
                    Objects.requireNonNullElse(revision, 1),
                    supersedes,
                    reason,
                    version,
                    asKept(acceptedAt),
                    asKept(endedAt));
        }

        /** The database knows no other numbers: what is computed must not depend on whether it was read back. */
        private static BigDecimal asKept(BigDecimal amount) {
            return amount == null || amount.scale() >= 0 ? amount : amount.setScale(0);
        }

        /** As the database, to the nearest microsecond. */
        private static Instant asKept(Instant instant) {
            return instant == null ? null : instant.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @throws PoisonEvent when something that every report has is missing, or does not fit its basis */
    static AcceptedReport read(InboxEvent event) {
        Data data = event.dataAs(Data.class);
        boolean named = Stream.of(data.report, data.deliverable, data.plan, data.area, data.department)
                .allMatch(Objects::nonNull);
        require(event, named, "it does not name report, deliverable, plan, area and department");
        require(event, data.version != null && data.acceptedAt != null, "it has no version or time of acceptance");
        require(event, data.basis != null, "it has no basis");
        require(event, Amounts.fit(data.amount, data.numerator, data.denominator), "an amount beyond all bounds");
        require(event, carries(data), "it does not carry what the basis " + data.basis + " needs");
        try {
            return data.report(event.type().equals(WITHDRAWN) ? event.time() : null);
        } catch (MalformedPeriod e) {
            throw new PoisonEvent(event, e);
        }
    }

    private static boolean carries(Data data) {
        return switch (data.basis) {
            case INCREMENT, CUMULATIVE, VALUE -> data.amount != null;
            case RATIO -> data.numerator != null && data.denominator != null;
            case ENTRIES -> data.entries != null && areEntries(data.entries);
            case DONE -> data.completedOn != null;
            case NOTE -> true;
        };
    }

    private static boolean areEntries(List<Entry> entries) {
        Set<String> codes = new HashSet<>();
        return entries.stream()
                .allMatch(entry -> entry != null
                        && entry.code() != null
                        && entry.completedOn() != null
                        && codes.add(entry.code()));
    }

    private static void require(InboxEvent event, boolean holds, String otherwise) {
        if (!holds) {
            throw new PoisonEvent(event, otherwise);
        }
    }
}
