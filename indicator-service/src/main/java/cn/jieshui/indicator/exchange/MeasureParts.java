package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.amount;
import static cn.jieshui.indicator.exchange.Column.code;
import static cn.jieshui.indicator.exchange.Column.key;
import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.Column.text;
import static cn.jieshui.indicator.exchange.CommonColumns.CHANGED_AT;
import static cn.jieshui.indicator.exchange.CommonColumns.REASON;
import static cn.jieshui.indicator.exchange.CommonColumns.REVISION;
import static cn.jieshui.indicator.exchange.CommonColumns.SOURCE;

import cn.jieshui.indicator.exchange.Column.Type;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What is measured: the measures with their values, and the values of base years. Of what has revisions, the one that
 * stood.
 */
@ApplicationScoped
class MeasureParts {

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

    private final TableRows table;
    private final Json json;

    @Inject
    MeasureParts(TableRows table, Json json) {
        this.table = table;
        this.json = json;
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
                (of, rows) -> table.each(MEASURES, rows, this::measure, of.knownAt()));
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
        return TableRows.cells(
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
                (of, rows) ->
                        table.each(MEASUREMENTS, rows, MeasureParts::measurement, of.year(), of.area(), of.knownAt()));
    }

    private static Object[] measurement(Row row) throws SQLException {
        return TableRows.cells(
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
                (of, rows) -> table.each(BASE_VALUES, rows, MeasureParts::baseValue, of.plan(), of.knownAt()));
    }

    private static Object[] baseValue(Row row) throws SQLException {
        return TableRows.cells(
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
}
