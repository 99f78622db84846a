package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Reason;
import cn.jieshui.indicator.compliance.Basis;
import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.compliance.Result.Forecast;
import cn.jieshui.indicator.compliance.Result.Missing;
import cn.jieshui.indicator.compliance.Result.Reduction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of an indicator at the end of a month as a client sees it.
 *
 * @param knownAt since when this is what is known
 */
@Schema(name = "ComplianceResult")
public record ResultView(
        String indicator,
        String plan,
        String asOf,
        Instant knownAt,
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
        Instant computedAt) {

    static ResultView of(KnownResult known) {
        Result result = known.result();
        return new ResultView(
                result.indicator(),
                result.plan(),
                result.asOf(),
                known.computedAt(),
                result.name(),
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
                result.missing(),
                result.valueAsOf(),
                result.stale(),
                result.forecast(),
                result.capExceededIn(),
                result.reduction(),
                result.basis(),
                known.computedAt());
    }
}
