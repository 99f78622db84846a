package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.amount;
import static cn.jieshui.indicator.exchange.Column.code;
import static cn.jieshui.indicator.exchange.Column.key;
import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.CommonColumns.CHANGED_AT;

import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.exchange.Column.Type;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** What came of it: the results of all indicators. */
@ApplicationScoped
class ResultParts {

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

    private final TableRows table;
    private final Json json;

    @Inject
    ResultParts(TableRows table, Json json) {
        this.table = table;
        this.json = json;
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
                (of, rows) -> table.each(RESULTS, rows, this::result, of.knownAt(), of.plan()));
    }

    private Object[] result(Row row) throws SQLException {
        Result result = json.read(row.text("body"), Result.class);
        return TableRows.cells(
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
