package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.progress.AcceptedReport.Entry;
import cn.jieshui.indicator.progress.ReportTable.Written;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All accepted progress reports. */
@ApplicationScoped
public class ProgressReports {

    private static final String KEEP_ENTRIES = """
            insert into progress_entry (progress_key, code, name, completed_on)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::date[])
            on conflict (progress_key, code) do update set name = excluded.name, completed_on = excluded.completed_on""";

    /** Whichever of a report and its correction came first. */
    private static final String END_SUPERSEDED = """
            update progress_report old set known_to = correction.known_from, learned_at = ?
            from progress_report correction
            where correction.supersedes = old.report and correction.supersedes is not null and correction.%s = any (?)
              and (old.known_to is null or old.known_to > correction.known_from)""";

    private static final String READ = """
            select r.*, e.codes, e.names, e.days
            from progress_report r
            left join lateral (
                select array_agg(code order by code) as codes, array_agg(name order by code) as names,
                    array_agg(completed_on::text order by code) as days
                from progress_entry where progress_key = r.progress_key%s) e on true
            """;

    /** The condition on known_to leaves those that count now; others than these have no entries that do. */
    private static final String COUNTING = READ.formatted(" and r.basis = 'ENTRIES'") + """
            where r.deliverable = any (?) and r.known_to is null and r.basis <> 'NOTE'
                and r.progress_key <> all (?::bigint[])
            order by r.progress_key""";

    private static final String BY_KEY = READ.formatted("") + """
            where r.progress_key = any (?::bigint[])
            order by r.known_from, r.progress_key""";

    private final Database database;
    private final ReportTable table;

    @Inject
    ProgressReports(Database database, ReportTable table) {
        this.database = database;
        this.table = table;
    }

    private record KeptEntry(long key, Entry entry) {}

    /**
     * What was kept.
     *
     * @param changed those that were new, or told in a newer version than was known
     * @param arrived those of them that are known to count, as they were kept; the others are to be read
     */
    record Kept(Collection<AcceptedReport> changed, List<KeyedReport> arrived) {}

    /**
     * @param reports each once
     * @param now from when on what they say is known here
     */
    Kept keep(Collection<AcceptedReport> reports, Instant now) {
        Written written = table.write(reports, now);
        keepEntries(written.rows());
        List<AcceptedReport> changed =
                written.rows().stream().map(KeyedReport::report).toList();
        int ended = endSuperseded(changed, now);
        return new Kept(
                changed,
                written.allNew() && ended == 0
                        ? written.rows().stream()
                                .filter(each -> countsAsItIs(each.report()))
                                .toList()
                        : List.of());
    }

    private static boolean countsAsItIs(AcceptedReport report) {
        return report.endedAt() == null
                && report.basis() != Basis.NOTE
                && report.entries().isEmpty();
    }

    /** How many reports stop counting. */
    private int endSuperseded(List<AcceptedReport> changed, Instant now) {
        List<String> ids = changed.stream().map(AcceptedReport::report).toList();
        int ended = 0;
        if (changed.stream().anyMatch(report -> report.supersedes() != null)) {
            ended += database.update(END_SUPERSEDED.formatted("report"), now, ids);
        }
        return ended + database.update(END_SUPERSEDED.formatted("supersedes"), now, ids);
    }

    private void keepEntries(List<KeyedReport> kept) {
        List<KeptEntry> entries = kept.stream()
                .flatMap(one -> one.report().entries().stream().map(entry -> new KeptEntry(one.key(), entry)))
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

    /**
     * The reports on these deliverables that count now, in the order in which they came.
     *
     * @param arrived those of which the transaction knows already that they do; they are not read
     */
    public List<KeyedReport> counting(Set<String> deliverables, Collection<KeyedReport> arrived) {
        List<KeyedReport> read = database.list(
                COUNTING,
                ProgressReports::read,
                deliverables,
                arrived.stream().map(KeyedReport::key).toArray(Long[]::new));
        return Stream.concat(
                        read.stream(),
                        arrived.stream()
                                .filter(each ->
                                        deliverables.contains(each.report().deliverable())))
                .sorted(Comparator.comparingLong(KeyedReport::key))
                .toList();
    }

    /** Those that results refer to by these keys, whether or not they count now, by the time of their acceptance. */
    public List<AcceptedReport> of(Collection<Long> keys) {
        return database.list(BY_KEY, row -> read(row).report(), keys);
    }

    private static KeyedReport read(Row row) throws SQLException {
        return new KeyedReport(
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
