package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads rows in chunks and checks each by itself, before anything is said about those that stand. */
final class RowChecks {

    private static final int CHUNK = 5_000;

    private final Measures measures;
    private final Map<String, KnownMeasure> known = new HashMap<>();
    private final Set<String> areas;
    private final LocalDate today;

    /**
     * @param areas those that the caller works in
     * @param today in Asia/Shanghai
     */
    RowChecks(Measures measures, Set<String> areas, LocalDate today) {
        this.measures = measures;
        this.areas = areas;
        this.today = today;
    }

    /** A row that is right by itself. */
    record CheckedRow(int number, CheckedMeasurement value) {}

    /** @param use is given one chunk after the other of the rows that are right; the others are tallied */
    void run(Rows.Source source, Tally tally, Consumer<List<CheckedRow>> use) {
        try (Rows rows = source.open()) {
            for (List<ReadRow> chunk = chunk(rows); !chunk.isEmpty(); chunk = chunk(rows)) {
                hold(chunk);
                use.accept(chunk.stream()
                        .flatMap(row -> check(row, tally).stream())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ReadRow> chunk(Rows rows) throws IOException {
        List<ReadRow> chunk = new ArrayList<>();
        while (chunk.size() < CHUNK) {
            Optional<ReadRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            chunk.add(row.get());
        }
        return chunk;
    }

    private void hold(List<ReadRow> chunk) {
        Set<String> codes = chunk.stream()
                .filter(row -> row.value() != null)
                .map(row -> row.value().measure())
                .filter(code -> !known.containsKey(code))
                .collect(Collectors.toSet());
        if (!codes.isEmpty()) {
            measures.hold(codes).forEach(each -> known.put(each.measure().code(), each));
        }
    }

    private Optional<CheckedRow> check(ReadRow row, Tally tally) {
        NewMeasurement value = row.value();
        if (value == null) {
            tally.refuse(row.number(), row.faults());
            return Optional.empty();
        }
        if (!areas.contains(value.area())) {
            tally.refuse(row.number(), List.of(Fault.ofAnotherArea(value)));
            return Optional.empty();
        }
        CheckMeasurement check = new CheckMeasurement(known, today);
        Optional<CheckedMeasurement> checked = check.check(value);
        if (checked.isEmpty()) {
            tally.refuse(row.number(), check.faults());
        }
        return checked.map(right -> new CheckedRow(row.number(), right));
    }
}
