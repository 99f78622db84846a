package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.amount;
import static cn.jieshui.indicator.exchange.Column.code;
import static cn.jieshui.indicator.exchange.Column.key;
import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.Column.text;
import static cn.jieshui.indicator.exchange.CommonColumns.CHANGED_AT;
import static cn.jieshui.indicator.exchange.CommonColumns.REASON;
import static cn.jieshui.indicator.exchange.CommonColumns.REVISION;

import cn.jieshui.indicator.exchange.Column.Type;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** What was reported: accepted reports, as they were known then, with the things that they name. */
@ApplicationScoped
class ReportParts {

    /** As they were known then: as they are, or as they were before they changed. */
    private static final String KNOWN_REPORTS = """
            with asked as (select cast(? as timestamptz) as at, cast(? as text[]) as deliverables),
            known as (
                select r.*, null::timestamptz as learned_until from asked a join progress_report r
                    on r.deliverable = any (a.deliverables) and r.known_to is null and r.learned_at <= a.at
                union all
                select r.*, null::timestamptz from asked a join progress_report r
                    on r.deliverable = any (a.deliverables) and r.known_to is not null and r.learned_at <= a.at
                union all
                select r.* from asked a join progress_report_past r
                    on r.deliverable = any (a.deliverables) and r.learned_at <= a.at and r.learned_until > a.at)
            """;

    private static final String REPORTS = KNOWN_REPORTS + """
            select k.*, case when k.known_to is null then 'ACCEPTED'
                when exists (select from progress_report c where c.supersedes = k.report and c.known_from = k.known_to)
                then 'SUPERSEDED' else 'WITHDRAWN' end as state
            from known k order by k.report collate "C\"""";

    private static final String ENTRIES = KNOWN_REPORTS + """
            select k.report, k.learned_at, e.code, e.name, e.completed_on
            from known k join progress_entry e using (progress_key)
            order by k.report collate "C", e.code collate "C\"""";

    private final TableRows table;
    private final Plans plans;

    @Inject
    ReportParts(TableRows table, Plans plans) {
        this.table = table;
        this.plans = plans;
    }

    Part reports() {
        List<Column> columns = List.of(
                key("id", "填报编号", "The id of the report"),
                code("deliverable", "任务成果编号", "The id of the deliverable"),
                code("department", "填报单位代码", "The department that reported"),
                code("period", "时期", "The month, quarter, half or year"),
                code(
                        "basis",
                        "INCREMENT 当期、CUMULATIVE 年初累计、ENTRIES 台账、VALUE 期末水平、RATIO 比值、DONE 完成",
                        "What was reported"),
                amount("amount", "=unit", "数量，精确值", "Exact"),
                amount("numerator", "=unit", "分子，精确值", "Exact, of a ratio"),
                amount("denominator", "=unit", "分母，精确值", "Exact, of a ratio"),
                code("unit", "计量单位", "The canonical unit"),
                text("writtenAmount", "填报的数量", "The digits as written; of a ratio numerator/denominator"),
                text("writtenUnit", "填报的单位", "The unit as it was written"),
                of("completedOn", Type.DATE, "里程碑完成日期（北京时间）", "The day that a milestone was done"),
                REVISION,
                code("supersedes", "所更正的填报", "The report that it corrects"),
                REASON,
                code(
                        "state",
                        "ACCEPTED 计入、SUPERSEDED 已被更正、WITHDRAWN 已撤回；后两者不计入",
                        "Accepted, superseded or withdrawn; only the first counts"),
                of("acceptedAt", Type.INSTANT, "自此刻起计入", "From when on it counts"),
                of("endedAt", Type.INSTANT, "自此刻起不再计入", "From when on it counts no more"),
                CHANGED_AT);
        return new Part(
                "reports",
                "审核通过的填报",
                "Accepted progress reports",
                columns,
                (of, rows) -> table.each(REPORTS, rows, ReportParts::report, of.knownAt(), deliverables(of)));
    }

    private List<String> deliverables(Dataset of) {
        return PlanParts.deliverables(plans.told(of.plan(), of.knownAt()));
    }

    private static Object[] report(Row row) throws SQLException {
        return TableRows.cells(
                row.text("report"),
                row.text("deliverable"),
                row.text("department"),
                row.text("period"),
                row.text("basis"),
                row.numeric("amount"),
                row.numeric("numerator"),
                row.numeric("denominator"),
                row.text("unit"),
                row.text("written_amount"),
                row.text("written_unit"),
                row.date("completed_on"),
                row.integer("revision"),
                row.text("supersedes"),
                row.text("reason"),
                row.text("state"),
                row.instant("known_from"),
                row.instant("known_to"),
                row.instant("learned_at"));
    }

    Part entries() {
        List<Column> columns = List.of(
                key("report", "填报编号", "The id of the report; its state says whether it counts"),
                key("code", "台账编号，同一成果内唯一", "What the thing is known by within the deliverable"),
                text("name", "名称", "The name"),
                of("completedOn", Type.DATE, "完成日期（北京时间）", "The day of completion"),
                CHANGED_AT);
        return new Part(
                "entries",
                "填报的台账条目",
                "Things that reports name",
                columns,
                (of, rows) -> table.each(ENTRIES, rows, ReportParts::entry, of.knownAt(), deliverables(of)));
    }

    private static Object[] entry(Row row) throws SQLException {
        return TableRows.cells(
                row.text("report"),
                row.text("code"),
                row.text("name"),
                row.date("completed_on"),
                row.instant("learned_at"));
    }
}
