package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.definition.KnownBaseValue;
import cn.jieshui.indicator.definition.KnownSettings;
import cn.jieshui.indicator.measurement.Measurements.Keyed;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.progress.AcceptedReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a result comes from: the rule and the inputs that it follows from, down to the line of the plan (测算依据).
 *
 * @param at the instant that is asked about
 * @param monthEnd the last day of the result's month
 * @param rule how the indicator was computed and judged then
 * @param settings the definition card and pace that held then, if any were set
 * @param operands what was put into the formulas; empty without a card, or where none could be evaluated
 * @param also what was put into the formulas of each other form of the indicator, by its code
 * @param baseValues those that were known then
 * @param measurements what the result rests on when it is computed from measures; else empty
 * @param reports what the result rests on when it is computed from reports; else empty
 */
public record Explanation(
        Indicator indicator,
        KnownResult result,
        Instant at,
        LocalDate monthEnd,
        IndicatorRule rule,
        Optional<KnownSettings> settings,
        Map<String, BigDecimal> operands,
        Map<String, Map<String, BigDecimal>> also,
        List<KnownBaseValue> baseValues,
        List<Keyed> measurements,
        List<AcceptedReport> reports) {}
