package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.definition.BaseValue;
import cn.jieshui.indicator.definition.KnownBaseValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a base year as a client sees it. */
@Schema(
        name = "BaseValue",
        requiredProperties = {
            "id",
            "indicator",
            "year",
            "period",
            "amount",
            "numerator",
            "denominator",
            "source",
            "revision",
            "knownFrom"
        })
public record BaseValueView(
        String id,
        String indicator,
        int year,
        String period,
        @Schema(nullable = true) BigDecimal amount,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        String source,
        int revision,
        Instant knownFrom) {

    public static BaseValueView of(KnownBaseValue known) {
        BaseValue value = known.value();
        return new BaseValueView(
                known.id(),
                known.indicator(),
                value.period().year(),
                value.period().toString(),
                value.amount(),
                value.numerator(),
                value.denominator(),
                value.source(),
                known.revision(),
                known.knownFrom());
    }
}
