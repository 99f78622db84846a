package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Compliance;
import cn.jieshui.indicator.calculation.Reason;
import cn.jieshui.indicator.definition.Companion;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another form of an indicator at the end of the same month (对照值), not judged.
 *
 * @param code of the form, by its definition card
 * @param actual in the unit of the result, as there
 * @param valueAsOf the month up to which it reaches; null without a value
 */
public record CompanionFigure(
        String code,
        String name,
        @Schema(nullable = true) BigDecimal actual,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        Completeness completeness,
        @Schema(nullable = true) Reason reason,
        @Schema(nullable = true) String valueAsOf) {

    static CompanionFigure of(Companion companion, Compliance computed) {
        return new CompanionFigure(
                companion.code(),
                companion.name(),
                computed.actual(),
                computed.numerator(),
                computed.denominator(),
                computed.completeness(),
                computed.reason(),
                computed.valueAsOf() == null ? null : computed.valueAsOf().toString());
    }
}
