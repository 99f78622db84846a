package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was set for the indicators beyond their plans. Settings belong to canonical indicators. */
@ApplicationScoped
public class Definitions {

    private static final String ADD = """
            insert into definition (indicator_key, revision, content, set_by, known_from)
            select ?, coalesce(max(revision), 0) + 1, ?::jsonb, ?, ? from definition where indicator_key = ?""";

    private static final String READ_BY = """
            insert into definition_measure (measure_key, area, year, indicator_key)
            select measure_key, ?, year, ?
            from unnest(?::bigint[]) as reads (measure_key), unnest(?::integer[]) as of (year)""";

    private static final String OF = """
            select i.id, d.content
            from unnest(?::text[]) as asked (id)
            join indicator i on i.id = asked.id
            cross join lateral (
                select content from definition where indicator_key = i.indicator_key and %s
                order by revision desc limit 1) d""";

    private static final String AT = """
            select d.*
            from indicator i join definition d on d.indicator_key = i.indicator_key
            where i.id = ? and d.known_from <= ?
            order by d.revision desc limit 1""";

    private static final String READERS = """
            select distinct i.plan, i.id
            from unnest(?::text[], ?::text[], ?::integer[]) as touched (measure, area, year)
            join measure m on m.code = touched.measure
            join definition_measure d
                on d.measure_key = m.measure_key and d.area = touched.area and d.year = touched.year
            join indicator i on i.indicator_key = d.indicator_key
            where i.in_plan""";

    private final Database database;
    private final Json json;

    @Inject
    Definitions(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** The values of a measure in an area and a year. */
    public record Touched(String measure, String area, int year) {}

    /** An indicator whose definition reads something, and its plan. */
    public record Reader(String plan, String indicator) {}

    private record Standing(String canonical, Settings settings) {}

    /** By canonical id; those for which nothing was set are left out. */
    public Map<String, Settings> of(Collection<String> canonicals) {
        return byCanonical(database.list(OF.formatted("true"), this::standing, canonicals));
    }

    /** What had been set for them by an instant. */
    public Map<String, Settings> of(Collection<String> canonicals, Instant at) {
        return byCanonical(database.list(OF.formatted("known_from <= ?"), this::standing, canonicals, at));
    }

    private Standing standing(Row row) throws SQLException {
        return new Standing(row.text("id"), json.read(row.text("content"), Settings.class));
    }

    private static Map<String, Settings> byCanonical(List<Standing> found) {
        Map<String, Settings> settings = new HashMap<>();
        found.forEach(standing -> settings.put(standing.canonical(), standing.settings()));
        return settings;
    }

    /** What had been set for one by an instant, if anything had. */
    public Optional<KnownSettings> at(String canonical, Instant at) {
        return database.first(
                AT,
                row -> new KnownSettings(
                        json.read(row.text("content"), Settings.class),
                        row.integer("revision"),
                        row.instant("known_from")),
                canonical,
                at);
    }

    /** What was set for one; {@link Settings#NONE} when nothing was. */
    public Settings of(String canonical) {
        return of(List.of(canonical)).getOrDefault(canonical, Settings.NONE);
    }

    /** The indicators of the same area that are computed from one of these. */
    public List<Reader> readers(Collection<Touched> touched) {
        return database.list(
                READERS,
                row -> new Reader(row.text("plan"), row.text("id")),
                Columns.of(touched).text(Touched::measure).text(Touched::area).integer(Touched::year));
    }

    /** Adds a revision, which holds from now on. */
    void add(KnownIndicator canonical, Settings settings, String by, Instant at) {
        database.update(ADD, canonical.key(), json.write(settings), by, at, canonical.key());
        read(canonical, settings);
    }

    /** Notes what an indicator is computed from, so that it is computed anew when that changes. */
    void read(KnownIndicator canonical, Settings settings) {
        database.update("delete from definition_measure where indicator_key = ?", canonical.key());
        database.update(
                READ_BY,
                canonical.indicator().area(),
                canonical.key(),
                settings.operands().stream().map(Operand::measureKey).distinct().toList(),
                settings.years(canonical.indicator()));
    }
}
