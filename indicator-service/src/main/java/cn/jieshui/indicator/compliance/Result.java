package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.BaseSource;
import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Compliance;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.PaceKind;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.calculation.Reason;
import cn.jieshui.indicator.calculation.ReductionBase;
import cn.jieshui.indicator.calculation.Target;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of an indicator at the end of a month, as it is kept and served (达标情况). {@link Compliance} says what each
 * number is. A result of a month to come says what would hold if nothing more came.
 *
 * @param asOf the month
 * @param unit of actual, pace, target, stretch and forecast
 * @param basis whether measures or reports gave it
 * @param paceBasis where the pace comes from; null for what has no pace
 * @param also other forms of the indicator, not judged; never null
 */
public record Result(
        String indicator,
        String plan,
        String asOf,
        String name,
        BigDecimal actual,
        BigDecimal numerator,
        BigDecimal denominator,
        String unit,
        BigDecimal pace,
        BigDecimal target,
        BigDecimal stretch,
        BigDecimal attainment,
        BigDecimal stretchAttainment,
        Met met,
        Light light,
        Completeness completeness,
        Reason reason,
        List<Missing> missing,
        String valueAsOf,
        boolean stale,
        Forecast forecast,
        String capExceededIn,
        Reduction reduction,
        Basis basis,
        PaceBasis paceBasis,
        List<CompanionFigure> also) {

    /** What was kept before there were companions has none. */
    public Result {
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** A period that was due and is not there. */
    public record Missing(String series, String period) {}

    /** Where it will stand at year end if it goes on by its pace. */
    public record Forecast(BigDecimal amount, PaceKind basis, int periods) {}

    /** What a reduction was computed from. */
    public record Reduction(
            String through,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal baseNumerator,
            @Schema(nullable = true) BigDecimal baseDenominator,
            ReductionBase base,
            BaseSource source,
            @Schema(nullable = true) Other other) {}

    /** What a reduction would be against the other part of the base year. */
    @Schema(name = "OtherReduction")
    public record Other(ReductionBase base, BigDecimal actual, BigDecimal numerator, BigDecimal denominator) {}

    /** @param computed for a month of the plan year */
    static Result of(Subject subject, PacedRule paced, Compliance computed, Basis basis, List<CompanionFigure> also) {
        Target target = paced.rule().target();
        return new Result(
                subject.indicator().id(),
                subject.indicator().plan(),
                computed.asOf().toString(),
                subject.indicator().name(),
                computed.actual(),
                computed.numerator(),
                computed.denominator(),
                target.unit().symbol(),
                computed.pace(),
                target.amount(),
                target.stretch(),
                computed.attainment(),
                computed.stretchAttainment(),
                computed.met(),
                computed.light(),
                computed.completeness(),
                computed.reason(),
                computed.missing().stream()
                        .map(missing ->
                                new Missing(missing.series(), missing.period().toString()))
                        .toList(),
                text(computed.valueAsOf()),
                computed.stale(),
                forecast(computed.forecast()),
                text(computed.capExceededIn()),
                reduction(computed.reduction()),
                basis,
                paced.basis(),
                also);
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }

    private static Forecast forecast(cn.jieshui.indicator.calculation.Forecast forecast) {
        return forecast == null ? null : new Forecast(forecast.amount(), forecast.basis(), forecast.periods());
    }

    private static Reduction reduction(cn.jieshui.indicator.calculation.Reduction reduction) {
        return reduction == null
                ? null
                : new Reduction(
                        reduction.through().toString(),
                        reduction.numerator(),
                        reduction.denominator(),
                        reduction.baseNumerator(),
                        reduction.baseDenominator(),
                        reduction.base(),
                        reduction.source(),
                        other(reduction.other()));
    }

    private static Other other(cn.jieshui.indicator.calculation.Reduction.Other other) {
        return other == null ? null : new Other(other.base(), other.actual(), other.numerator(), other.denominator());
    }
}
