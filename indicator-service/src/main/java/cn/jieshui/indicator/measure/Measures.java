package cn.jieshui.indicator.measure;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/** All measures. */
@ApplicationScoped
public class Measures {

    private static final String ADD = """
            insert into measure (code, name, unit, shape, frequency, cumulative, dimensions, source, valid_from, valid_to, version)
            values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, 1) on conflict (code) do nothing""";

    private static final String CHANGE = """
            update measure set name = ?, unit = ?, shape = ?, frequency = ?, cumulative = ?, dimensions = ?::json, source = ?,
                   valid_from = ?, valid_to = ?, version = version + 1
            where code = ?""";

    private static final String TELL = """
            insert into measure_history (code, known_from, content)
            select code, ?, to_jsonb(m) - 'measure_key' - 'version' from measure m where code = ?""";

    private static final TypeReference<LinkedHashMap<String, List<String>>> DIMENSIONS = new TypeReference<>() {};

    private final Database database;
    private final Json json;

    @Inject
    Measures(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** @throws UnknownMeasure when there is none with this code */
    public KnownMeasure get(String code) {
        return database.first("select * from measure where code = ?", this::read, code)
                .orElseThrow(() -> new UnknownMeasure(code));
    }

    /** Sorted by code; {@code source} null stands for all. */
    public List<KnownMeasure> list(String source, String afterCode, int atMost) {
        return database.list(
                "select * from measure where code > ? and source = coalesce(?, source) order by code limit ?",
                this::read,
                afterCode,
                source,
                atMost);
    }

    /** Those of the codes that there are, kept from being changed by others until the transaction ends. */
    public List<KnownMeasure> hold(Collection<String> codes) {
        return database.list("select * from measure where code = any (?) order by code for share", this::read, codes);
    }

    /** The same for a change: others neither change nor hold them until the transaction ends. */
    public List<KnownMeasure> lock(Collection<String> codes) {
        return database.list("select * from measure where code = any (?) order by code for update", this::read, codes);
    }

    /** False when the code is taken. */
    boolean add(Measure measure, Supplier<Instant> moment) {
        boolean added = database.update(
                        ADD,
                        measure.code(),
                        measure.name(),
                        measure.unit().symbol(),
                        measure.shape(),
                        measure.frequency(),
                        measure.cumulative(),
                        json.write(measure.dimensions()),
                        measure.source(),
                        measure.validFrom(),
                        measure.validTo())
                == 1;
        if (added) {
            tell(measure, moment.get());
        }
        return added;
    }

    /** What is said of it from a moment on. */
    private void tell(Measure measure, Instant moment) {
        database.update(TELL, moment, measure.code());
    }

    void change(Measure measure, Instant moment) {
        database.update(
                CHANGE,
                measure.name(),
                measure.unit().symbol(),
                measure.shape(),
                measure.frequency(),
                measure.cumulative(),
                json.write(measure.dimensions()),
                measure.source(),
                measure.validFrom(),
                measure.validTo(),
                measure.code());
        tell(measure, moment);
    }

    /** Whether it was ever measured, or an indicator or a validation rule reads it. */
    boolean isUsed(KnownMeasure measure) {
        return database.first(
                        """
                        select exists (select 1 from series where measure_key = ?)
                            or exists (select 1 from definition_measure where measure_key = ?)
                            or exists (select 1 from validation_rule where ? = any (measures)) as used""",
                        row -> row.bool("used"),
                        measure.key(),
                        measure.key(),
                        measure.measure().code())
                .orElseThrow();
    }

    private KnownMeasure read(Row row) throws SQLException {
        Measure measure = new Measure(
                row.text("code"),
                row.text("name"),
                Unit.of(row.text("unit")),
                row.constant("shape", Shape.class),
                row.constant("frequency", Frequency.class),
                row.bool("cumulative"),
                json.read(row.text("dimensions"), DIMENSIONS),
                row.text("source"),
                row.date("valid_from"),
                row.date("valid_to"));
        return new KnownMeasure(row.bigint("measure_key"), measure, row.bigint("version"));
    }
}
