package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.indicator.measurement.CheckedMeasurement.Identity;
import cn.jieshui.indicator.measurement.Judgement.Verdict;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.indicator.validation.RulesInForce;
import cn.jieshui.indicator.validation.ValidationRules;
import cn.jieshui.platform.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accepts measured values, all of them or none. */
@ApplicationScoped
public class RecordMeasurements {

    private final Measures measures;
    private final Measurements measurements;
    private final Readers readers;
    private final ValidationRules rules;
    private final Confirmations confirmations;
    private final RuleLocks locks;
    private final Moments moments;
    private final TellAudit audit;
    private final Clock clock;

    @Inject
    RecordMeasurements(
            Measures measures,
            Measurements measurements,
            Readers readers,
            ValidationRules rules,
            Confirmations confirmations,
            RuleLocks locks,
            Moments moments,
            TellAudit audit,
            Clock clock) {
        this.measures = measures;
        this.measurements = measurements;
        this.readers = readers;
        this.rules = rules;
        this.confirmations = confirmations;
        this.locks = locks;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param areas those that the caller works in
     * @return one outcome for each value, in the same order
     * @throws AreaIsNotTheCallers when one is for another area
     * @throws MeasurementsRefused naming each value that cannot be accepted, or has to be confirmed with a reason
     */
    @Transactional
    public List<Outcome> record(List<NewMeasurement> values, Set<String> areas, String by) {
        values.stream()
                .filter(value -> !areas.contains(value.area()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new AreaIsNotTheCallers(foreign);
                });
        List<CheckedMeasurement> checked = checked(values);
        Map<Place, Long> series = measurements.lock(checked);
        Instant now = moments.ofTransaction();
        Standing standing = new Standing(measurements.standing(series, checked), now);
        List<Outcome> outcomes = checked.stream().map(standing::accept).toList();
        refuse(standing.faults());
        List<Measurement> accepted = outcomes.stream()
                .filter(outcome -> !outcome.isDuplicate())
                .map(Outcome::measurement)
                .toList();
        if (accepted.isEmpty()) {
            return outcomes;
        }
        measurements.add(series, accepted, by);
        audit.accepted(accepted);
        Map<Identity, Confirmation> confirmed = judge(checked, areas, now, by);
        readers.tell(accepted.stream().map(Readers::touched).distinct().toList());
        return outcomes.stream().map(outcome -> outcome.confirmed(confirmed)).toList();
    }

    private Map<Identity, Confirmation> judge(
            List<CheckedMeasurement> checked, Set<String> areas, Instant now, String by) {
        Set<String> codes =
                checked.stream().map(value -> value.given().measure()).collect(Collectors.toSet());
        RulesInForce inForce = rules.concerning(codes, areas);
        locks.lock(inForce, checked.stream().map(CheckedMeasurement::place).collect(Collectors.toSet()));
        List<Verdict> verdicts = new Judgement(inForce, confirmations, now).judge(checked);
        refuse(verdicts.stream().flatMap(verdict -> verdict.faults().stream()).toList());
        return verdicts.stream()
                .collect(Collectors.toMap(
                        verdict -> verdict.value().identity(),
                        verdict -> new Confirmation(by, verdict.confirmed()),
                        (one, same) -> one));
    }

    private List<CheckedMeasurement> checked(List<NewMeasurement> values) {
        Set<String> codes = values.stream().map(NewMeasurement::measure).collect(Collectors.toSet());
        Map<String, KnownMeasure> known = measures.hold(codes).stream()
                .collect(Collectors.toMap(each -> each.measure().code(), Function.identity()));
        CheckMeasurement check = new CheckMeasurement(known, LocalDate.now(clock.withZone(Zones.SHANGHAI)));
        List<CheckedMeasurement> checked =
                values.stream().map(check::check).flatMap(Optional::stream).toList();
        refuse(check.faults());
        return checked;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new MeasurementsRefused(faults);
        }
    }
}
