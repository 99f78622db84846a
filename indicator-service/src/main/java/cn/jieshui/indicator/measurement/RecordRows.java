package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.definition.Definitions.Touched;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.indicator.measurement.RowChecks.CheckedRow;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.indicator.validation.RulesInForce;
import cn.jieshui.indicator.validation.ValidationRules;
import cn.jieshui.platform.time.Zones;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Accepts any number of rows of measured values, all of them or none, in memory that does not grow with them. The rows
 * are read twice: first each is checked and their series are locked, all at once and so in one order with everybody
 * else; then they are held against what stands and written. A third time, when rules concern them, to be judged.
 */
@ApplicationScoped
public class RecordRows {

    private static final int LONGEST_REHEARSAL_SECONDS = 7_200;

    private final Measures measures;
    private final Measurements measurements;
    private final Readers readers;
    private final ValidationRules rules;
    private final Confirmations confirmations;
    private final RuleLocks locks;
    private final Moments moments;
    private final ImportConfig config;
    private final TellAudit audit;
    private final Clock clock;

    @Inject
    RecordRows(
            Measures measures,
            Measurements measurements,
            Readers readers,
            ValidationRules rules,
            Confirmations confirmations,
            RuleLocks locks,
            Moments moments,
            ImportConfig config,
            TellAudit audit,
            Clock clock) {
        this.measures = measures;
        this.measurements = measurements;
        this.readers = readers;
        this.rules = rules;
        this.confirmations = confirmations;
        this.locks = locks;
        this.moments = moments;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param areas those that the caller works in
     * @throws RowsRefused naming the first rows that cannot be accepted; what stands is only looked at when all of them
     *     are right by themselves
     * @throws TooManyRows when they are all right, but more than a sender should wait for
     */
    @Transactional
    public RecordedRows record(Rows.Source source, Set<String> areas, String by) {
        return record(source, areas, by, Progress.UNSEEN, config.mostRowsOfARequest());
    }

    /** The same for any number of rows. */
    @Transactional
    RecordedRows record(Rows.Source source, Set<String> areas, String by, Progress progress) {
        return record(source, areas, by, progress, Long.MAX_VALUE);
    }

    private RecordedRows record(Rows.Source source, Set<String> areas, String by, Progress progress, long atMost) {
        RowChecks checks = checks(areas);
        Set<Touched> touched = new HashSet<>();
        Tally checked = new Tally();
        Set<Place> places = places(source, checks, checked, progress);
        checked.mustBeClean();
        if (checked.right() > atMost) {
            throw new TooManyRows(checked.right(), atMost);
        }
        Tally written = write(source, checks, places, touched, by, progress, moments::ofTransaction);
        written.mustBeClean();
        readers.tell(touched);
        audit.accepted(written.counted().accepted());
        return written.counted();
    }

    /** What {@link #record} would answer, with all refused rows; nothing stays written. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecordedRows rehearse(Rows.Source source, Set<String> areas, String by) {
        return rehearsed(source, areas, by, Progress.UNSEEN, config.mostRowsOfARequest());
    }

    /** The same for any number of rows. */
    @TransactionConfiguration(timeout = LONGEST_REHEARSAL_SECONDS)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RecordedRows rehearse(Rows.Source source, Set<String> areas, String by, Progress progress) {
        return rehearsed(source, areas, by, progress, Long.MAX_VALUE);
    }

    private RecordedRows rehearsed(Rows.Source source, Set<String> areas, String by, Progress progress, long atMost) {
        RowChecks checks = checks(areas);
        Tally checked = new Tally();
        Set<Place> places = places(source, checks, checked, progress);
        if (checked.right() > atMost) {
            throw new TooManyRows(checked.right(), atMost);
        }
        Tally written = write(source, checks, places, new HashSet<>(), by, progress, this::unknown);
        QuarkusTransaction.setRollbackOnly();
        return written.counted();
    }

    private RowChecks checks(Set<String> areas) {
        return new RowChecks(measures, areas, LocalDate.now(clock.withZone(Zones.SHANGHAI)));
    }

    /** The moment of what never comes to be known, so that nobody has to wait for it. */
    private Instant unknown() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static Set<Place> places(Rows.Source source, RowChecks checks, Tally tally, Progress progress) {
        Set<Place> places = new HashSet<>();
        AtomicLong told = new AtomicLong();
        checks.run(source, tally, chunk -> {
            chunk.forEach(row -> places.add(row.value().place()));
            tally.right(chunk.size());
            progress.checked(tally.seen() - told.getAndSet(tally.seen()), chunk.size());
        });
        return places;
    }

    private Tally write(
            Rows.Source source,
            RowChecks checks,
            Set<Place> places,
            Set<Touched> touched,
            String by,
            Progress progress,
            Supplier<Instant> moment) {
        Tally tally = new Tally();
        Map<Place, Long> series = measurements.lock(places);
        Instant now = moment.get();
        AtomicBoolean anyConfirmed = new AtomicBoolean();
        checks.run(source, tally, chunk -> {
            if (chunk.stream().anyMatch(row -> row.value().given().confirmed())) {
                anyConfirmed.set(true);
            }
            List<Measurement> accepted = accept(chunk, series, now, tally);
            if (!accepted.isEmpty()) {
                measurements.add(series, accepted, by);
            }
            accepted.forEach(value -> touched.add(Readers.touched(value)));
            progress.written(chunk.size());
        });
        judge(source, checks, places, now, tally, anyConfirmed.get());
        return tally;
    }

    /**
     * Once all are written: a later row may hold the other side of a balance. Those that are confirmed come first, when
     * there are any, and may spare another row its own confirmation.
     */
    private void judge(
            Rows.Source source, RowChecks checks, Set<Place> places, Instant now, Tally tally, boolean anyConfirmed) {
        Set<String> codes = places.stream().map(Place::measure).collect(Collectors.toSet());
        RulesInForce inForce =
                rules.concerning(codes, places.stream().map(Place::area).collect(Collectors.toSet()));
        if (codes.stream().noneMatch(inForce::concern)) {
            return;
        }
        locks.lock(inForce, places);
        Judgement judgement = new Judgement(inForce, confirmations, now);
        if (anyConfirmed) {
            checks.run(source, new Tally(), chunk -> judge(chunk, true, judgement, tally));
        }
        checks.run(source, new Tally(), chunk -> judge(chunk, false, judgement, tally));
    }

    private static void judge(List<CheckedRow> chunk, boolean confirmed, Judgement judgement, Tally tally) {
        Map<CheckedMeasurement, Integer> numbers = new IdentityHashMap<>();
        chunk.stream()
                .filter(row -> row.value().given().confirmed() == confirmed)
                .forEach(row -> numbers.put(row.value(), row.number()));
        judgement
                .judge(chunk.stream()
                        .map(CheckedRow::value)
                        .filter(numbers::containsKey)
                        .toList())
                .stream()
                .filter(verdict -> !verdict.faults().isEmpty())
                .forEach(verdict -> tally.refuseAccepted(numbers.get(verdict.value()), verdict.faults()));
    }

    private List<Measurement> accept(List<CheckedRow> chunk, Map<Place, Long> series, Instant now, Tally tally) {
        List<CheckedMeasurement> values = chunk.stream().map(CheckedRow::value).toList();
        Standing standing = new Standing(measurements.standing(series, values), now);
        List<Measurement> accepted = new ArrayList<>();
        for (CheckedRow row : chunk) {
            int before = standing.faults().size();
            Outcome outcome = standing.accept(row.value());
            List<Fault> faults =
                    standing.faults().subList(before, standing.faults().size());
            if (!faults.isEmpty()) {
                tally.refuse(row.number(), faults);
            } else if (outcome.isDuplicate()) {
                tally.duplicate();
            } else {
                tally.accept();
                accepted.add(outcome.measurement());
            }
        }
        return accepted;
    }
}
