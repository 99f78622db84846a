package cn.jieshui.benchmarks.ingestion;

import java.sql.SQLException;

/** Reports of other plans of earlier years, which lie in the store already and count there. */
final class Preload {

    private static final String ROWS = """
            insert into progress_report (report, deliverable, plan, area, department, period, basis, amount, unit,
                written_amount, written_unit, revision, version, known_from)
            select d || '-R' || month, d, p, area, area || '-nyncw', '2022-' || lpad(month::text, 2, '0'), 'INCREMENT',
                90 + month, 'mu', (90 + month)::text, '亩', 1, 3, '2022-12-05T08:00:00Z'
            from (select n, (700000 + n / 4800)::text as area, n %% 12 + 1 as month, n / 12 %% 400 as number
                  from generate_series(0, %d - 1) n) rows,
                lateral (select area || '-2022' as p) plan,
                lateral (select p || '-T' || lpad((number / 10 + 1)::text, 2, '0') || '-D' || number %% 10 + 1 as d) deliverable
            order by n""";

    private Preload() {}

    static void into(Bed bed, long rows) throws SQLException {
        bed.execute(ROWS.formatted(rows));
        bed.execute("vacuum analyze progress_report");
    }
}
