package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.progress.AcceptedReport.Entry;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All accepted progress reports. */
@ApplicationScoped
public class ProgressReports {

    /** The reason of a correction stays when the report is withdrawn, for which there is another. */
    private static final String KEEP = """
            insert into progress_report (report, deliverable, plan, area, department, period, basis, amount, numerator,
                denominator, unit, written_amount, written_unit, completed_on, revision, supersedes, reason, version,
                known_from, known_to)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::date[], ?::integer[], ?::text[], ?::text[], ?::bigint[],
                ?::timestamptz[], ?::timestamptz[]) as told (report)
            order by report
            on conflict (report) do update set
                period = excluded.period, basis = excluded.basis, amount = excluded.amount,
                numerator = excluded.numerator, denominator = excluded.denominator, unit = excluded.unit,
                written_amount = excluded.written_amount, written_unit = excluded.written_unit,
                completed_on = excluded.completed_on, revision = excluded.revision, supersedes = excluded.supersedes,
                reason = case when excluded.known_to is null then excluded.reason else progress_report.reason end,
                version = excluded.version, known_from = excluded.known_from,
                known_to = least(progress_report.known_to, excluded.known_to)
            where progress_report.version < excluded.version
            returning progress_key, report""";

    private static final String KEEP_ENTRIES = """
            insert into progress_entry (progress_key, code, name, completed_on)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::date[])
            on conflict (progress_key, code) do update set name = excluded.name, completed_on = excluded.completed_on""";

    /** Whichever of a report and its correction came first. */
    private static final String END_SUPERSEDED = """
            update progress_report old set known_to = correction.known_from
            from progress_report correction
            where correction.supersedes = old.report and correction.supersedes is not null and correction.%s = any (?)
              and (old.known_to is null or old.known_to > correction.known_from)""";

    private static final String READ = """
            select r.*, e.codes, e.names, e.days
            from progress_report r
            left join lateral (
                select array_agg(code order by code) as codes, array_agg(name order by code) as names,
                    array_agg(completed_on::text order by code) as days
                from progress_entry where progress_key = r.progress_key) e on true
            """;

    /** The condition on known_to leaves those that count now. */
    private static final String COUNTING = READ + """
            where r.deliverable = any (?) and r.known_to is null and r.basis <> 'NOTE'
            order by r.progress_key""";

    private static final String BY_KEY = READ + """
            where r.progress_key = any (?::bigint[])
            order by r.known_from, r.progress_key""";

    private final Database database;

    @Inject
    ProgressReports(Database database) {
        this.database = database;
    }

    private record Kept(long key, String report) {}

    private record KeptEntry(long key, Entry entry) {}

    /** A report that counts, by the key that results refer to it with. */
    public record Counting(long key, AcceptedReport report) {}

    /** @return those that were new, or told in a newer version than was known */
    Collection<AcceptedReport> keep(Collection<AcceptedReport> reports) {
        List<Kept> kept =
                database.list(KEEP, row -> new Kept(row.bigint("progress_key"), row.text("report")), columns(reports));
        Map<String, AcceptedReport> byId =
                reports.stream().collect(Collectors.toMap(AcceptedReport::report, report -> report));
        keepEntries(kept, byId);
        List<String> ids = kept.stream().map(Kept::report).toList();
        if (kept.stream().anyMatch(one -> byId.get(one.report()).supersedes() != null)) {
            database.update(END_SUPERSEDED.formatted("report"), ids);
        }
        database.update(END_SUPERSEDED.formatted("supersedes"), ids);
        return ids.stream().map(byId::get).toList();
    }

    private static Columns<AcceptedReport> columns(Collection<AcceptedReport> reports) {
        return Columns.of(reports)
                .text(AcceptedReport::report)
                .text(AcceptedReport::deliverable)
                .text(AcceptedReport::plan)
                .text(AcceptedReport::area)
                .text(AcceptedReport::department)
                .text(report -> report.period().toString())
                .text(report -> report.basis().name())
                .numeric(AcceptedReport::amount)
                .numeric(AcceptedReport::numerator)
                .numeric(AcceptedReport::denominator)
                .text(AcceptedReport::unit)
                .text(AcceptedReport::writtenAmount)
                .text(AcceptedReport::writtenUnit)
                .date(AcceptedReport::completedOn)
                .integer(AcceptedReport::revision)
                .text(AcceptedReport::supersedes)
                .text(AcceptedReport::reason)
                .bigint(AcceptedReport::version)
                .instant(AcceptedReport::acceptedAt)
                .instant(AcceptedReport::endedAt);
    }

    private void keepEntries(List<Kept> kept, Map<String, AcceptedReport> byId) {
        List<KeptEntry> entries = kept.stream()
                .flatMap(one -> byId.get(one.report()).entries().stream().map(entry -> new KeptEntry(one.key(), entry)))
                .toList();
        if (!entries.isEmpty()) {
            database.update(
                    KEEP_ENTRIES,
                    Columns.of(entries)
                            .bigint(KeptEntry::key)
                            .text(one -> one.entry().code())
                            .text(one -> one.entry().name())
                            .date(one -> one.entry().completedOn()));
        }
    }

    /** The reports on these deliverables that count now, in the order in which they came. */
    public List<Counting> counting(Collection<String> deliverables) {
        return database.list(COUNTING, ProgressReports::read, deliverables);
    }

    /** Those that results refer to by these keys, whether or not they count now, by the time of their acceptance. */
    public List<AcceptedReport> of(Collection<Long> keys) {
        return database.list(BY_KEY, row -> read(row).report(), keys);
    }

    private static Counting read(Row row) throws SQLException {
        return new Counting(
                row.bigint("progress_key"),
                new AcceptedReport(
                        row.text("report"),
                        row.text("deliverable"),
                        row.text("plan"),
                        row.text("area"),
                        row.text("department"),
                        Period.parse(row.text("period")),
                        row.constant("basis", Basis.class),
                        row.numeric("amount"),
                        row.numeric("numerator"),
                        row.numeric("denominator"),
                        row.text("unit"),
                        row.text("written_amount"),
                        row.text("written_unit"),
                        entries(row.texts("codes"), row.texts("names"), row.texts("days")),
                        row.date("completed_on"),
                        row.integer("revision"),
                        row.text("supersedes"),
                        row.text("reason"),
                        row.bigint("version"),
                        row.instant("known_from"),
                        null));
    }

    private static List<Entry> entries(String[] codes, String[] names, String[] days) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            entries.add(new Entry(codes[i], names[i], LocalDate.parse(days[i])));
        }
        return entries;
    }
}
