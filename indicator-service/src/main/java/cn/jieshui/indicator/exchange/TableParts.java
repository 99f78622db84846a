package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.amount;
import static cn.jieshui.indicator.exchange.Column.code;
import static cn.jieshui.indicator.exchange.Column.key;
import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.Column.text;
import static cn.jieshui.indicator.exchange.PlanParts.CHANGED_AT;

import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.exchange.Column.Type;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What compliance rests on, and what came of it: measures and their values, values of base years, accepted reports with
 * the things that they name, and the results. Of what has revisions, the one that stood.
 */
@ApplicationScoped
class TableParts {

    private static final String MEASURES = """
            select * from (
                select distinct on (code) code, known_from, content from measure_history
                where known_from <= ? order by code, known_from desc) m
            order by code collate "C\"""";

    private static final String MEASUREMENTS = """
            select v.*, m.code, m.unit, m.code || coalesce('.' || nullif(v.dimension, ''), '') as series
            from (
                select distinct on (v.series_key, v.period) v.*, s.measure_key, s.dimension
                from series s join measurement v on v.series_key = s.series_key and v.year = ?
                where s.area = ? and v.known_from <= ?
                order by v.series_key, v.period, v.revision desc) v
            join measure m using (measure_key)
            order by m.code collate "C", v.dimension collate "C", v.period collate "C\"""";

    private static final String BASE_VALUES = """
            select * from (
                select distinct on (i.id, b.period) i.id, b.* from indicator i join base_value b using (indicator_key)
                where i.plan = ? and b.known_from <= ?
                order by i.id, b.period, b.revision desc) b
            order by id collate "C", period collate "C\"""";

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

    /** Of each month the line that stood, known since the row in which it came to be what it is. */
    private static final String RESULTS = """
            select i.id, v.version, v.computed_at, split_part(h.bodies, chr(10), m.month) as body
            from indicator i
            cross join lateral (
                select * from compliance_history
                where indicator_key = i.indicator_key and computed_at <= ?
                order by computed_at desc, version desc limit 1) h
            cross join generate_series(1, 12) as m (month)
            join compliance_history v on v.indicator_key = i.indicator_key and v.version = h.versions[m.month]
            where i.plan = ?
            order by i.id collate "C", m.month""";

    private static final Column SOURCE = text("source", "来源", "Who or what it comes from");
    private static final Column REASON = text("reason", "更正的理由", "Why it was corrected");
    private static final Column REVISION =
            of("revision", Type.INTEGER, "修订序号，从 1 起；大者取代小者", "Counts the revisions; a higher one replaces a lower");

    private final Database database;
    private final Plans plans;
    private final Json json;

    @Inject
    TableParts(Database database, Plans plans, Json json) {
        this.database = database;
        this.plans = plans;
        this.json = json;
    }

    /** Makes the cells of a row. */
    private interface Cells {
        Object[] of(Row row) throws SQLException;
    }

    private static Object[] cells(Object... cells) {
        return cells;
    }

    private void each(String sql, Part.Rows rows, Cells cells, Object... parameters) {
        database.each(
                sql,
                row -> {
                    try {
                        rows.row(cells.of(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                parameters);
    }

    Part measures() {
        List<Column> columns = List.of(
                key("code", "统计指标代码", "The code of the measure"),
                text("name", "名称", "The name"),
                code("unit", "计量单位：m3、mu、percent、count、ratio、yuan", "The canonical unit"),
                code("shape", "VALUE 数值、RATIO 比值、ITEM 条目", "A value, a ratio or named items"),
                code("frequency", "频次", "How often there is a value"),
                of("cumulative", Type.BOOLEAN, "是否为年初累计值", "Whether its values run from 1 January on"),
                of("dimensions", Type.JSON, "各维度及其成员", "The members of each dimension"),
                code("source", "数据来源单位", "The department that supplies it"),
                of("validFrom", Type.DATE, "生效日期（含，北京时间）", "The first day, inclusive"),
                of("validTo", Type.DATE, "终止日期（含，北京时间）", "The last day, inclusive"),
                CHANGED_AT);
        return new Part(
                "measures",
                "统计指标目录",
                "The measures",
                columns,
                (of, rows) -> each(MEASURES, rows, this::measure, of.knownAt()));
    }

    /** A measure as its history tells of it. */
    private record ToldMeasure(
            String name,
            String unit,
            String shape,
            String frequency,
            boolean cumulative,
            JsonNode dimensions,
            String source,
            @JsonProperty("valid_from") LocalDate validFrom,
            @JsonProperty("valid_to") LocalDate validTo) {}

    private Object[] measure(Row row) throws SQLException {
        ToldMeasure told = json.read(row.text("content"), ToldMeasure.class);
        return cells(
                row.text("code"),
                told.name(),
                told.unit(),
                told.shape(),
                told.frequency(),
                told.cumulative(),
                told.dimensions().toString(),
                told.source(),
                told.validFrom(),
                told.validTo(),
                row.instant("known_from"));
    }

    Part measurements() {
        List<Column> columns = List.of(
                key("series", "数据系列（监测项.维度）", "The measure with the members of its dimensions"),
                key("period", "时期", "The month, quarter, half or year"),
                code("measure", "监测项代码", "The code of the measure"),
                REVISION,
                amount("amount", "=unit", "数量，精确值；条目类为条目数", "Exact; of items their number"),
                amount("numerator", "=unit", "分子，精确值", "Exact, of a ratio"),
                amount("denominator", "=unit", "分母，精确值", "Exact, of a ratio"),
                code("unit", "计量单位", "The canonical unit"),
                amount("writtenAmount", "=writtenUnit", "填报的数量", "The amount as it was written"),
                amount("writtenNumerator", "=writtenUnit", "填报的分子", "The numerator as it was written"),
                amount("writtenDenominator", "=writtenUnit", "填报的分母", "The denominator as it was written"),
                text("writtenUnit", "填报的单位", "The unit as it was written"),
                code("status", "PROVISIONAL 快报、FINAL 终报", "Provisional or final"),
                SOURCE,
                REASON,
                of("entries", Type.JSON, "条目 [{code, name, completedOn}]", "Named entries, of a measure of items"),
                CHANGED_AT);
        return new Part(
                "measurements",
                "监测值",
                "Measured values of the area and year",
                columns,
                (of, rows) -> each(MEASUREMENTS, rows, TableParts::measurement, of.year(), of.area(), of.knownAt()));
    }

    private static Object[] measurement(Row row) throws SQLException {
        return cells(
                row.text("series"),
                row.text("period"),
                row.text("code"),
                row.integer("revision"),
                row.numeric("amount"),
                row.numeric("numerator"),
                row.numeric("denominator"),
                row.text("unit"),
                row.numeric("written_amount"),
                row.numeric("written_numerator"),
                row.numeric("written_denominator"),
                row.text("written_unit"),
                row.text("status"),
                row.text("source"),
                row.text("reason"),
                row.text("entries"),
                row.instant("known_from"));
    }

    Part baseValues() {
        List<Column> columns = List.of(
                key("indicator", "指标编号", "The id of the indicator"),
                key("period", "基准年或其季度", "The base year, or a quarter of it"),
                REVISION,
                amount("amount", null, "数值，单位与指标的监测项一致", "In the unit of what the indicator measures"),
                amount("numerator", null, "分子", "Of a ratio"),
                amount("denominator", null, "分母", "Of a ratio"),
                SOURCE,
                REASON,
                CHANGED_AT);
        return new Part(
                "baseValues",
                "基准年数值",
                "Values of base years",
                columns,
                (of, rows) -> each(BASE_VALUES, rows, TableParts::baseValue, of.plan(), of.knownAt()));
    }

    private static Object[] baseValue(Row row) throws SQLException {
        return cells(
                row.text("id"),
                row.text("period"),
                row.integer("revision"),
                row.numeric("amount"),
                row.numeric("numerator"),
                row.numeric("denominator"),
                row.text("source"),
                row.text("reason"),
                row.instant("known_from"));
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
                (of, rows) -> each(REPORTS, rows, TableParts::report, of.knownAt(), deliverables(of)));
    }

    private List<String> deliverables(Dataset of) {
        return PlanParts.deliverables(plans.told(of.plan(), of.knownAt()));
    }

    private static Object[] report(Row row) throws SQLException {
        return cells(
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
                (of, rows) -> each(ENTRIES, rows, TableParts::entry, of.knownAt(), deliverables(of)));
    }

    private static Object[] entry(Row row) throws SQLException {
        return cells(
                row.text("report"),
                row.text("code"),
                row.text("name"),
                row.date("completed_on"),
                row.instant("learned_at"));
    }

    Part results() {
        List<Column> columns = List.of(
                key("indicator", "指标编号", "The id of the indicator"),
                key("asOf", "截至月份（含）", "The month at whose end it holds"),
                of("version", Type.INTEGER, "版本号，随测算增大", "Rises with each computation that changed it"),
                amount("actual", "=unit", "年累计实际值", "The year to date, rounded for display"),
                amount("numerator", null, "精确分子", "The exact numerator of the actual"),
                amount("denominator", null, "精确分母", "The exact denominator of the actual"),
                code("unit", "计量单位", "The unit of the amounts"),
                amount("pace", "=unit", "序时进度应达值", "Where it should stand by then"),
                amount("target", "=unit", "目标值", "The target"),
                amount("stretch", "=unit", "力争值", "What is striven for"),
                amount("attainment", "ratio", "目标完成率，1 为 100%", "The share of the target attained; 1 is 100 %"),
                amount("stretchAttainment", "ratio", "力争值完成率", "The share of what is striven for attained"),
                code("met", "年度是否达标：YES、NO、OPEN", "Whether the year's target is met"),
                code("light", "GREEN 绿、YELLOW 黄、RED 红、GREY 灰", "The light"),
                code("completeness", "数据齐全程度", "How complete the data are"),
                code("reason", "无法得出数值的原因", "Why there is no figure"),
                code("missing", "缺少的数据：系列@时期，空格分隔", "What is missing, as series@period, with spaces between"),
                code("valueAsOf", "数值所至的月份", "The month that the value is of"),
                of("stale", Type.BOOLEAN, "数据是否过期", "Whether newer data are overdue"),
                amount("forecast", "=unit", "年末预测", "The forecast for the year's end"),
                code("capExceededIn", "预计超过上限的月份", "The month in which a cap will be exceeded as things go"),
                code("basis", "依据监测值或填报", "From measured values or from reports"),
                of("also", Type.JSON, "并列的其他口径", "Other forms of the figure, not judged"),
                CHANGED_AT);
        return new Part(
                "results",
                "各指标各月测算结果",
                "The results of all indicators for twelve months",
                columns,
                (of, rows) -> each(RESULTS, rows, this::result, of.knownAt(), of.plan()));
    }

    private Object[] result(Row row) throws SQLException {
        Result result = json.read(row.text("body"), Result.class);
        return cells(
                row.text("id"),
                result.asOf(),
                row.bigint("version"),
                result.actual(),
                result.numerator(),
                result.denominator(),
                result.unit(),
                result.pace(),
                result.target(),
                result.stretch(),
                result.attainment(),
                result.stretchAttainment(),
                result.met(),
                result.light(),
                result.completeness(),
                result.reason(),
                missing(result),
                result.valueAsOf(),
                result.stale(),
                result.forecast() == null ? null : result.forecast().amount(),
                result.capExceededIn(),
                result.basis(),
                result.also().isEmpty() ? null : json.write(result.also()),
                row.instant("computed_at"));
    }

    private static String missing(Result result) {
        return result.missing() == null || result.missing().isEmpty()
                ? null
                : result.missing().stream()
                        .map(each -> each.series() + "@" + each.period())
                        .collect(Collectors.joining(" "));
    }
}
