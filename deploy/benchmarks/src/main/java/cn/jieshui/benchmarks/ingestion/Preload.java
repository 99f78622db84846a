package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.benchmarks.ingestion.Reports.Row;
import java.util.List;

/**
 * A store with millions of reports, made quickly: one plan goes the way of all events, and what that leaves behind
 * (plan, indicators, reports, results and their history) is multiplied within the database, for another area each. Only
 * the digests and the keys within inputs stay those of the first, which nobody reads in a plan that nothing comes for.
 */
final class Preload {

    /** Its area is 699999. */
    private static final int FIRST = 99_999;

    private static final String AREAS = "(select (700000 + n)::text as area from generate_series(%d, %d) n) a";

    private static final List<String> MULTIPLIED = List.of("""
            insert into plan (id, area, year, title, state, version, issued_at, chapters)
            select replace(p.id, '699999', a.area), a.area, p.year, p.title, p.state, p.version, p.issued_at, p.chapters
            from plan p cross join AREAS where p.area = '699999'""", """
            insert into indicator (id, plan, area, year, position, canonical, in_plan, content, version)
            select replace(i.id, '699999', a.area), replace(i.plan, '699999', a.area), a.area, i.year, i.position,
                replace(i.canonical, '699999', a.area), i.in_plan, replace(i.content::text, '699999', a.area)::jsonb,
                i.version
            from indicator i cross join AREAS where i.area = '699999' order by a.area, i.position""", """
            insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
            select n.indicator_key, h.known_from, h.position, n.canonical, h.in_plan, n.content
            from indicator_history h join indicator i using (indicator_key) cross join AREAS
            join indicator n on n.id = replace(i.id, '699999', a.area) where i.area = '699999'""", """
            insert into progress_report (report, deliverable, plan, area, department, period, basis, amount, unit,
                written_amount, written_unit, revision, version, known_from, learned_at)
            select replace(report, '699999', a.area), replace(deliverable, '699999', a.area),
                replace(plan, '699999', a.area), a.area, replace(department, '699999', a.area), period, basis, amount,
                unit, written_amount, written_unit, revision, version, known_from, learned_at
            from progress_report r cross join AREAS where r.area = '699999' order by a.area, r.progress_key""", """
            insert into compliance_history (indicator_key, version, computed_at, versions, bodies, inputs)
            select n.indicator_key, h.version, h.computed_at, h.versions, replace(h.bodies, '699999', a.area), h.inputs
            from compliance_history h join indicator i using (indicator_key) cross join AREAS
            join indicator n on n.id = replace(i.id, '699999', a.area) where i.area = '699999'""", """
            insert into compliance_result (indicator_key, version, computed_at, versions, digests, outlines)
            select n.indicator_key, r.version, r.computed_at, r.versions, r.digests, r.outlines
            from compliance_result r join indicator i using (indicator_key) cross join AREAS
            join indicator n on n.id = replace(i.id, '699999', a.area) where i.area = '699999'""");

    private static final int AT_ONCE = 50;

    private Preload() {}

    /** At least so many reports. */
    static void into(Bed bed, long rows) throws Exception {
        long begin = System.nanoTime();
        bed.await("plan.v1", bed.send(List.of(Reports.issued(FIRST))));
        bed.await(
                "progress.v1",
                bed.send(Reports.of(FIRST).stream().map(Row::accepted).toList()));
        long plans = (rows - 1) / Reports.OF_PLAN;
        for (long from = 0; from < plans; from += AT_ONCE) {
            String areas = AREAS.formatted(from, Math.min(plans, from + AT_ONCE) - 1);
            for (String sql : MULTIPLIED) {
                bed.execute(sql.replace("AREAS", areas));
            }
        }
        bed.execute("vacuum analyze");
        System.out.printf(
                "%d reports with their results lie in the store, after %d s%n",
                (plans + 1) * Reports.OF_PLAN, (System.nanoTime() - begin) / 1_000_000_000);
    }
}
