package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.CopyRows;
import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes reports into their table. Nearly always all of a batch are new, because how far a topic was read is kept with
 * what came of it. So many are copied, which looks at nothing that is there; only when one of them turns out to be
 * known, they are held against what is.
 */
@ApplicationScoped
class ReportTable {

    /** For fewer, a savepoint and a copy cost more than they save. */
    private static final int MANY = 50;

    private static final String COLUMNS = """
            progress_key, report, deliverable, plan, area, department, period, basis, amount, numerator, denominator,
            unit, written_amount, written_unit, completed_on, revision, supersedes, reason, version, known_from,
            known_to, learned_at""";

    private static final String COPY = "copy progress_report (" + COLUMNS + ") from stdin";

    /** The reason of a correction stays when the report is withdrawn, for which there is another. */
    private static final String KEEP = """
            insert into progress_report (%s)
            overriding system value
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::date[],
                ?::integer[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                as told (key, report)
            order by report
            on conflict (report) do update set
                period = excluded.period, basis = excluded.basis, amount = excluded.amount,
                numerator = excluded.numerator, denominator = excluded.denominator, unit = excluded.unit,
                written_amount = excluded.written_amount, written_unit = excluded.written_unit,
                completed_on = excluded.completed_on, revision = excluded.revision, supersedes = excluded.supersedes,
                reason = case when excluded.known_to is null then excluded.reason else progress_report.reason end,
                version = excluded.version, known_from = excluded.known_from,
                known_to = least(progress_report.known_to, excluded.known_to), learned_at = excluded.learned_at
            where progress_report.version < excluded.version
            returning progress_key, report""".formatted(COLUMNS);

    private final Database database;

    @Inject
    ReportTable(Database database) {
        this.database = database;
    }

    /**
     * What was written.
     *
     * @param rows those that were new, or told in a newer version than was known
     * @param allNew whether none of them was known before
     */
    record Written(List<KeyedReport> rows, boolean allNew) {}

    /**
     * @param reports each once
     * @param now from when on what they say is known here
     */
    Written write(Collection<AcceptedReport> reports, Instant now) {
        List<KeyedReport> keyed = keyed(reports);
        if (keyed.size() >= MANY && database.copyIfNew(COPY, copied(keyed, now))) {
            return new Written(keyed, true);
        }
        Map<String, AcceptedReport> byId =
                reports.stream().collect(Collectors.toMap(AcceptedReport::report, Function.identity()));
        return new Written(
                database.list(
                        KEEP,
                        row -> new KeyedReport(row.bigint("progress_key"), byId.get(row.text("report"))),
                        columns(keyed, now)),
                false);
    }

    private List<KeyedReport> keyed(Collection<AcceptedReport> reports) {
        List<Long> keys = database.first(
                        "select progress_keys(?) as keys",
                        row -> row.keys("keys"),
                        reports.stream().map(AcceptedReport::report).toList())
                .orElseThrow();
        List<KeyedReport> keyed = new ArrayList<>(keys.size());
        for (AcceptedReport report : reports) {
            keyed.add(new KeyedReport(keys.get(keyed.size()), report));
        }
        return keyed;
    }

    private static CopyRows copied(List<KeyedReport> keyed, Instant now) {
        CopyRows rows = new CopyRows();
        for (KeyedReport each : keyed) {
            AcceptedReport report = each.report();
            rows.number(each.key())
                    .text(report.report())
                    .text(report.deliverable())
                    .text(report.plan())
                    .text(report.area())
                    .text(report.department())
                    .plain(report.period())
                    .plain(report.basis())
                    .number(report.amount())
                    .number(report.numerator())
                    .number(report.denominator())
                    .text(report.unit())
                    .text(report.writtenAmount())
                    .text(report.writtenUnit())
                    .plain(report.completedOn())
                    .number(report.revision())
                    .text(report.supersedes())
                    .text(report.reason())
                    .number(report.version())
                    .plain(report.acceptedAt())
                    .plain(report.endedAt())
                    .plain(now)
                    .end();
        }
        return rows;
    }

    private static Columns<KeyedReport> columns(List<KeyedReport> keyed, Instant now) {
        return Columns.of(keyed)
                .bigint(KeyedReport::key)
                .text(each -> each.report().report())
                .text(each -> each.report().deliverable())
                .text(each -> each.report().plan())
                .text(each -> each.report().area())
                .text(each -> each.report().department())
                .text(each -> each.report().period().toString())
                .text(each -> each.report().basis().name())
                .numeric(each -> each.report().amount())
                .numeric(each -> each.report().numerator())
                .numeric(each -> each.report().denominator())
                .text(each -> each.report().unit())
                .text(each -> each.report().writtenAmount())
                .text(each -> each.report().writtenUnit())
                .date(each -> each.report().completedOn())
                .integer(each -> each.report().revision())
                .text(each -> each.report().supersedes())
                .text(each -> each.report().reason())
                .bigint(each -> each.report().version())
                .instant(each -> each.report().acceptedAt())
                .instant(each -> each.report().endedAt())
                .instant(each -> now);
    }
}
