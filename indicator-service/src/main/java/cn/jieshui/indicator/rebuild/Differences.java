package cn.jieshui.indicator.rebuild;

import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What is served and differs from what was built, and how it is put right. Large tables are compared beforehand, while
 * everything goes on; only rows found then, or touched since, are looked at again when nobody can change them.
 */
@ApplicationScoped
class Differences {

    /** Of a report, all but since when it is known here, which is no part of what events say. */
    private static final String REPORT = """
            (%1$s.progress_key, %1$s.report, %1$s.deliverable, %1$s.plan, %1$s.area, %1$s.department, %1$s.period,
                %1$s.basis, %1$s.amount, %1$s.numerator, %1$s.denominator, %1$s.completed_on, %1$s.revision,
                %1$s.supersedes, %1$s.reason, %1$s.version, %1$s.known_from, %1$s.known_to, %1$s.unit,
                %1$s.written_amount, %1$s.written_unit)""";

    private static final String REPORTS_DIFFER = REPORT.formatted("l") + " is distinct from " + REPORT.formatted("r");

    private static final List<String> FIND = List.of("""
            insert into rebuild.differing_report
            select coalesce(r.report, l.report)
            from rebuild.progress_report r full join progress_report l on l.report = r.report
            where %s
            union
            select coalesce(r.report, l.report)
            from (select p.report, e.* from rebuild.progress_entry e
                  join rebuild.progress_report p using (progress_key)) r
            full join (select p.report, e.* from progress_entry e join progress_report p using (progress_key)) l
                on r.progress_key = l.progress_key and r.code = l.code
            where (r.name, r.completed_on) is distinct from (l.name, l.completed_on)
            on conflict do nothing""".formatted(REPORTS_DIFFER), """
            insert into rebuild.differing_value
            select series_key, year, period
            from rebuild.standing_value r full join standing_value l using (series_key, year, period)
            where l is distinct from r""");

    private static final String PLANS = """
            insert into plan as l select * from rebuild.plan
            on conflict (id) do update set
                area = excluded.area, year = excluded.year, title = excluded.title, state = excluded.state,
                version = excluded.version, issued_at = excluded.issued_at, chapters = excluded.chapters
            where l.* is distinct from excluded.*""";

    private static final String TOLD_PLANS = """
            insert into plan_history (id, known_from, version, content)
            select r.id, ?, r.version, r.content
            from (select distinct on (id) * from rebuild.plan_history order by id, known_from desc) r
            left join lateral (
                select l.content from plan_history l where l.id = r.id order by l.known_from desc limit 1) l on true
            where l.content is distinct from r.content""";

    /** Those that no plan names any more keep what was said of them last, whatever that was. */
    private static final String INDICATORS = """
            with changed as (
                insert into indicator as l (indicator_key, id, plan, area, year, position, canonical, in_plan, content,
                    version)
                overriding system value
                select indicator_key, id, plan, area, year, position, canonical, in_plan, content, 1
                from rebuild.indicator
                on conflict (id) do update set
                    plan = excluded.plan, area = excluded.area, year = excluded.year, position = excluded.position,
                    canonical = excluded.canonical, in_plan = excluded.in_plan, content = excluded.content,
                    version = l.version + 1
                where (l.in_plan or excluded.in_plan)
                    and (l.plan, l.area, l.year, l.position, l.canonical, l.in_plan, l.content)
                        is distinct from (excluded.plan, excluded.area, excluded.year, excluded.position,
                            excluded.canonical, excluded.in_plan, excluded.content)
                returning l.*)
            insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
            select indicator_key, ?, position, canonical, in_plan, content from changed""";

    private static final String INDICATORS_TOO_MANY = """
            with changed as (
                update indicator l set in_plan = false, version = version + 1
                where in_plan and not exists (select from rebuild.indicator r where r.id = l.id)
                returning *)
            insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
            select indicator_key, ?, position, canonical, in_plan, content from changed""";

    private static final String REPORTS =
            """
            insert into progress_report as l (%1$s, learned_at) overriding system value
            select %1$s, ? from rebuild.progress_report join rebuild.differing_report using (report)
            on conflict (report) do update set
                deliverable = excluded.deliverable, plan = excluded.plan, area = excluded.area,
                department = excluded.department, period = excluded.period, basis = excluded.basis,
                amount = excluded.amount, numerator = excluded.numerator, denominator = excluded.denominator,
                completed_on = excluded.completed_on, revision = excluded.revision, supersedes = excluded.supersedes,
                reason = excluded.reason, version = excluded.version, known_from = excluded.known_from,
                known_to = excluded.known_to, unit = excluded.unit, written_amount = excluded.written_amount,
                written_unit = excluded.written_unit, learned_at = excluded.learned_at
            where %2$s""".formatted("""
            progress_key, report, deliverable, plan, area, department, period, basis, amount, numerator, denominator,
            completed_on, revision, supersedes, reason, version, known_from, known_to, unit, written_amount, written_unit""", REPORT.formatted("l") + " is distinct from " + REPORT.formatted("excluded"));

    private static final String NAMED = """
            (select jsonb_agg(jsonb_build_array(e.code, e.name, e.completed_on) order by e.code)
             from %s e where e.progress_key = r.progress_key)""";

    /** A report of which only the entries are put right is another from now on too. */
    private static final String REPORTS_NAMING_OTHERS =
            """
            update progress_report l set learned_at = ?
            from rebuild.progress_report r join rebuild.differing_report using (report)
            where l.progress_key = r.progress_key and l.learned_at < ?
                and %s is distinct from %s""".formatted(NAMED.formatted("progress_entry"), NAMED.formatted("rebuild.progress_entry"));

    /** A report that no event tells of stops counting; results of the past still refer to it. */
    private static final String REPORTS_TOO_MANY = """
            update progress_report l set known_to = m.moment, learned_at = m.moment
            from (select cast(? as timestamptz) as moment) m cross join rebuild.differing_report d
            where d.report = l.report and l.known_to is null
                and not exists (select from rebuild.progress_report r where r.report = l.report)""";

    private static final String ENTRIES = """
            insert into progress_entry as l
            select e.* from rebuild.progress_entry e join rebuild.progress_report r using (progress_key)
            join rebuild.differing_report using (report)
            on conflict (progress_key, code) do update set name = excluded.name, completed_on = excluded.completed_on
            where l.* is distinct from excluded.*""";

    private static final String ENTRIES_TOO_MANY = """
            delete from progress_entry l
            using rebuild.progress_report r join rebuild.differing_report using (report)
            where l.progress_key = r.progress_key
                and not exists (select from rebuild.progress_entry e
                    where e.progress_key = l.progress_key and e.code = l.code)""";

    private static final String VALUES = """
            insert into standing_value as l
            select r.* from rebuild.standing_value r
            where (r.series_key, r.year, r.period) in (select series_key, year, period from rebuild.differing_value)
            on conflict (series_key, year, period) do update set
                measurement_key = excluded.measurement_key, revision = excluded.revision, amount = excluded.amount,
                numerator = excluded.numerator, denominator = excluded.denominator, entries = excluded.entries
            where l.* is distinct from excluded.*""";

    private static final String VALUES_TOO_MANY = """
            delete from standing_value l
            where (l.series_key, l.year, l.period) in (select series_key, year, period from rebuild.differing_value)
                and not exists (select from rebuild.standing_value r
                    where r.series_key = l.series_key and r.year = l.year and r.period = l.period)""";

    private static final String DIFFERING = """
            from compliance_result l
            join compliance_history lh on lh.indicator_key = l.indicator_key and lh.version = l.version
            full join (
                select r.indicator_key, rh.bodies, rh.inputs, r.digests from rebuild.compliance_result r
                join rebuild.compliance_history rh on rh.indicator_key = r.indicator_key and rh.version = r.version) r
                on r.indicator_key = l.indicator_key
            where (lh.bodies, lh.inputs, l.digests) is distinct from (r.bodies, r.inputs, r.digests)""";

    private static final String RESULTS = """
            select i.plan, i.id
            from indicator i
            join (select coalesce(l.indicator_key, r.indicator_key) as indicator_key %s) differing
                on differing.indicator_key = i.indicator_key
            where i.in_plan""".formatted(DIFFERING);

    /** Whoever computes a result holds its digest against the one that stands, which has to be that of its text. */
    private static final String DOUBTED = """
            update compliance_result d set digests = (
                select string_agg(
                    substring(sha256(convert_to(split_part(h.bodies, chr(10), m.month) || chr(10)
                        || split_part(h.inputs, chr(10), m.month), 'UTF8')) for 16), ''::bytea order by m.month)
                from compliance_history h cross join generate_series(1, 12) as m (month)
                where h.indicator_key = d.indicator_key and h.version = d.version)
            where d.indicator_key in (select l.indicator_key %s)""".formatted(DIFFERING);

    private final Database database;

    @Inject
    Differences(Database database) {
        this.database = database;
    }

    /** How many rows were put right. */
    record PutRight(int plans, int indicators, int reports, int entries, int values) {}

    /** An indicator whose results are not those that were built, and its plan. */
    record Differing(String plan, String indicator) {}

    void find() {
        FIND.forEach(database::update);
    }

    /** Reports to be looked at again. */
    void touched(Collection<String> reports) {
        database.update(
                "insert into rebuild.differing_report select * from unnest(?::text[]) on conflict do nothing", reports);
    }

    PutRight putRight(Instant moment) {
        int plans = database.update(PLANS);
        database.update(TOLD_PLANS, moment);
        int indicators = database.update(INDICATORS, moment) + database.update(INDICATORS_TOO_MANY, moment);
        int reports = database.update(REPORTS, moment) + database.update(REPORTS_TOO_MANY, moment);
        database.update(REPORTS_NAMING_OTHERS, moment, moment);
        int entries = database.update(ENTRIES_TOO_MANY) + database.update(ENTRIES);
        int values = database.update(VALUES_TOO_MANY) + database.update(VALUES);
        return new PutRight(plans, indicators, reports, entries, values);
    }

    /** Of those that differ, what is kept to tell results apart is that of what stands afterwards. */
    List<Differing> results() {
        database.update(DOUBTED);
        return database.list(RESULTS, row -> new Differing(row.text("plan"), row.text("id")));
    }
}
