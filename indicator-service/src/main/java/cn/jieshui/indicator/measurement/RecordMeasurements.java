package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.platform.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
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
    private final Clock clock;

    @Inject
    RecordMeasurements(Measures measures, Measurements measurements, Readers readers, Clock clock) {
        this.measures = measures;
        this.measurements = measurements;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * @param areas those that the caller works in
     * @return one outcome for each value, in the same order
     * @throws AreaIsNotTheCallers when one is for another area
     * @throws MeasurementsRefused naming each value that cannot be accepted
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
        Standing standing = new Standing(measurements.standing(series, checked), Instant.now(clock));
        List<Outcome> outcomes = checked.stream().map(standing::accept).toList();
        refuse(standing.faults());
        List<Measurement> accepted = outcomes.stream()
                .filter(outcome -> !outcome.isDuplicate())
                .map(Outcome::measurement)
                .toList();
        if (!accepted.isEmpty()) {
            measurements.add(series, accepted, by);
            readers.tell(accepted.stream().map(Readers::touched).distinct().toList());
        }
        return outcomes;
    }

    private List<CheckedMeasurement> checked(List<NewMeasurement> values) {
        Set<String> codes = values.stream().map(NewMeasurement::measure).collect(Collectors.toSet());
        Map<String, KnownMeasure> known = measures.hold(codes).stream()
                .collect(Collectors.toMap(each -> each.measure().code(), Function.identity()));
        CheckMeasurement check = new CheckMeasurement(known, YearMonth.now(clock.withZone(Zones.SHANGHAI)));
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
