package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.InventedYear;
import cn.jieshui.indicator.calculation.Revision;
import cn.jieshui.indicator.calculation.Value;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Plays the invented year into the service, day by day: measured values over HTTP, reports over Kafka. After each day
 * the results of that day are dated back to its noon, so that the service's history is that of the year.
 */
final class InventedDistrict {

    /** Each indicator of the invented year, and the one of the plan. */
    static final Map<String, String> INDICATOR = Map.ofEntries(
            Map.entry("total-water-use", "G1"),
            Map.entry("groundwater-use", "G2"),
            Map.entry("water-per-gdp-reduction", "G3"),
            Map.entry("water-per-iav-reduction", "G4"),
            Map.entry("irrigation-coefficient", "G5"),
            Map.entry("assessed-leakage-rate", "G6"),
            Map.entry("unconventional-water-use", "G7"),
            Map.entry("key-user-carriers", "G8"),
            Map.entry("enterprises", "T09-D2"),
            Map.entry("irrigated-area", "T04-D1"),
            Map.entry("assessment", "T15-D1"));

    private static final String PREFIX = "invented_";
    private static final Map<String, List<String>> REPORTED = Map.of(
            "500110-slj", List.of("T13-D1", "T09-D2"),
            "500110-csglj", List.of("T13-D1", "T09-D2"),
            "500110-nyncw", List.of("T04-D1"),
            "500110-zjw", List.of("T15-D1"));

    private final TestPlan plan = TestPlan.of2023();
    private final Map<String, Revision> standing = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private int reports;

    TestPlan plan() {
        return plan;
    }

    void play() {
        plan.issueTheRealOne(json -> json.replace("\"重点监控用水单位\", \"amount\": null", "\"重点监控用水单位\", \"amount\": 8")
                .replaceFirst("(T15-D1.*?\"deadline\": \")2023-12-31", "$12023-09-30"));
        measures();
        definitions();
        datedBack("indicator_history", "known_from", LocalDate.of(2022, 12, 31));
        datedBack("definition", "known_from", LocalDate.of(2022, 12, 31));
        datedBack("compliance_history", "computed_at", LocalDate.of(2022, 12, 31));
        Map<LocalDate, List<Revision>> days = InventedYear.revisions().stream()
                .collect(Collectors.groupingBy(Revision::acceptedOn, LinkedHashMap::new, Collectors.toList()));
        days.forEach(this::accept);
    }

    private void accept(LocalDate day, List<Revision> accepted) {
        List<TestValue> values = new ArrayList<>();
        for (Revision revision : accepted) {
            if (REPORTED.containsKey(revision.series())) {
                report(revision);
            } else {
                values.add(measured(revision));
            }
        }
        if (!values.isEmpty()) {
            // 200 when all of it was there before
            TestValue.sent(values.toArray(TestValue[]::new)).statusCode(anyOf(is(201), is(200)));
        }
        Awaitility.await()
                .until(() -> Tables.count("select count(*) from progress_report where plan = ?", plan.id()) == reports);
        datedBack("compliance_history", "computed_at", day);
    }

    private void report(Revision revision) {
        for (String deliverable : REPORTED.get(revision.series())) {
            reports++;
            TestReport report = TestReport.on(plan, deliverable)
                    .number(reports)
                    .by(revision.series())
                    .period(revision.period().toString().substring(5));
            report.with(content(revision.value())).accepted();
        }
    }

    private static String content(Value value) {
        if (value instanceof Value.Done done) {
            return "\"basis\": \"DONE\", \"completedOn\": \"%s\"".formatted(done.completedOn());
        }
        if (value instanceof Value.Items items) {
            return items.items().stream()
                    .map(item -> "{\"code\": \"%1$s\", \"name\": \"%1$s\", \"completedOn\": \"%2$s\"}"
                            .formatted(item.code(), item.completedOn()))
                    .collect(Collectors.joining(", ", "\"basis\": \"ENTRIES\", \"entries\": [", "]"));
        }
        String basis = value instanceof Value.Cumulative ? "CUMULATIVE" : "INCREMENT";
        return "\"basis\": \"%s\", \"amount\": %s, \"unit\": \"mu\"".formatted(basis, amount(value));
    }

    private TestValue measured(Revision revision) {
        String key = code(revision.series()) + "-" + revision.period();
        Revision before = standing.put(key, revision);
        TestValue value = new TestValue(
                code(revision.series()),
                "null",
                revision.period().toString(),
                "\"amount\": " + amount(revision.value()).toPlainString(),
                unit(revision.series()),
                "");
        if (before != null && amount(before.value()).compareTo(amount(revision.value())) == 0) {
            return value;
        }
        int number = revisions.merge(key, 1, Integer::sum);
        return number == 1 ? value : value.correcting("500110-%s-R%d".formatted(key, number - 1), "重新核定");
    }

    private static BigDecimal amount(Value value) {
        return value instanceof Value.Increment increment
                ? increment.amount()
                : value instanceof Value.Cumulative cumulative ? cumulative.amount() : ((Value.Level) value).amount();
    }

    static String code(String series) {
        return PREFIX + series.replace('.', '_');
    }

    private static String unit(String series) {
        return series.startsWith("correction") ? "%" : series.equals("gdp") || series.equals("iav") ? "元" : "m3";
    }

    private void measures() {
        InventedYear.revisions().stream()
                .map(Revision::series)
                .distinct()
                .filter(series -> !REPORTED.containsKey(series))
                .forEach(series -> new TestMeasure(
                                code(series),
                                unit(series).replace("%", "percent").replace("元", "yuan"),
                                "VALUE",
                                frequency(series).name(),
                                "null")
                        .created());
    }

    private static Frequency frequency(String series) {
        return InventedYear.frequency(series);
    }

    private void definitions() {
        String total = "invented_agriculture + invented_industry + invented_domestic + invented_ecology";
        define("G1", "\"value\": \"%s\"".formatted(total), "null");
        define("G2", "\"value\": \"invented_groundwater\"", "null");
        define("G3", quotient(total, "invented_gdp"), "null");
        define("G4", quotient("invented_industry", "invented_iav"), "null");
        define(
                "G5",
                quotient("invented_net_large + invented_net_small", "invented_gross_large + invented_gross_small"),
                "null");
        String gross = quotient("invented_supplied - invented_billed", "invented_supplied");
        String corrections = "(invented_correction_meters + invented_correction_pipes + invented_correction_pressure"
                + " + invented_correction_frost) / 100 * invented_supplied";
        define(
                "G6",
                quotient("invented_supplied - invented_billed - " + corrections, "invented_supplied")
                        + ", \"also\": [{\"code\": \"gross\", \"name\": \"综合漏损率\", " + gross + "}]",
                "null");
        define("G7", "\"value\": \"invented_reclaimed + invented_rainwater\"", "null");
        set("T04-D1", """
                {"pace": {"kind": "CURVE", "shares": [0, 0, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.7, 0.9, 1]}}""");
        base("G3", "20000", "600");
        base("G4", "7000", "180");
    }

    private static String quotient(String numerator, String denominator) {
        return "\"numerator\": \"%s\", \"denominator\": \"%s\"".formatted(numerator, denominator);
    }

    private void define(String indicator, String card, String pace) {
        set(indicator, "{\"definition\": {%s}, \"pace\": %s}".formatted(card, pace));
    }

    private void set(String indicator, String body) {
        sending("water-office", body)
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(200);
    }

    private void base(String indicator, String numerator, String denominator) {
        sending("statistics", """
                        {"year": 2020, "numerator": %s, "denominator": %s, "source": "2020年统计"}""".formatted(numerator, denominator))
                .post(INDICATORS + "/" + plan.id(indicator) + "/base-values")
                .then()
                .statusCode(201);
    }

    /** What the plan's indicators were given just now is dated back to noon of that day in Shanghai. */
    private void datedBack(String table, String column, LocalDate day) {
        Tables.update(
                "update %1$s t set %2$s = cast(? as timestamptz) from indicator i where i.indicator_key = t.indicator_key"
                                .formatted(table, column)
                        + " and i.plan = ? and t.%s > '2026-01-01'".formatted(column),
                day.atTime(LocalTime.NOON) + "+08:00",
                plan.id());
    }

    /** A result as a line of the second opinion; the names of series as there. */
    static String line(JsonPath at, String root) {
        at.setRootPath(root);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < at.getList("missing").size(); i++) {
            missing.add(at.getString("missing[%d].series".formatted(i)).substring(PREFIX.length()) + " "
                    + at.getString("missing[%d].period".formatted(i)));
        }
        assertThat(missing).isSorted();
        return String.join(
                " ",
                at.getString("asOf"),
                "actual " + amount(at, "actual"),
                "pace " + amount(at, "pace"),
                "attained " + amount(at, "attainment"),
                at.getString("light"),
                at.getString("met"),
                at.getString("completeness"),
                "without " + missing);
    }

    static String amount(JsonPath at, String member) {
        Object value = at.get(member);
        return value == null
                ? "null"
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
