package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.ReductionBase;
import cn.jieshui.indicator.definition.DefinitionCard;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A definition card as it is sent and read: {@code value} alone, or {@code numerator} and {@code denominator}.
 *
 * @param also other forms of the indicator, computed beside it and not judged
 * @param base what a reduction is held against first: the same period of the base year (the default), or all of it
 * @param validFrom the first plan year that it may be used for
 * @param validTo the last plan year
 */
@Schema(name = "Definition")
public record DefinitionBody(
        @Schema(nullable = true) @PlainText @Size(max = FORMULA)
        String value,

        @Schema(nullable = true) @PlainText @Size(max = FORMULA)
        String numerator,

        @Schema(nullable = true) @PlainText @Size(max = FORMULA)
        String denominator,

        @Schema(nullable = true) @PlainText @Size(max = 200) String rule,

        @Schema(nullable = true) @Pattern(regexp = "[a-z0-9-]{2,40}")
        String source,

        @Schema(nullable = true) Frequency frequency,
        @Size(max = 5) List<@NotNull @Valid CompanionBody> also,
        @Schema(nullable = true) ReductionBase base,
        @Schema(nullable = true) @Min(1000) @Max(9999) Integer validFrom,
        @Schema(nullable = true) @Min(1000) @Max(9999) Integer validTo) {

    static final int FORMULA = 500;

    static DefinitionBody of(DefinitionCard card) {
        return card == null
                ? null
                : new DefinitionBody(
                        card.value(),
                        card.numerator(),
                        card.denominator(),
                        card.rule(),
                        card.source(),
                        card.frequency(),
                        card.also().stream().map(CompanionBody::of).toList(),
                        card.base(),
                        card.validFrom(),
                        card.validTo());
    }

    DefinitionCard card() {
        return new DefinitionCard(
                value,
                numerator,
                denominator,
                rule,
                source,
                frequency,
                also == null
                        ? List.of()
                        : also.stream().map(CompanionBody::companion).toList(),
                base,
                validFrom,
                validTo);
    }
}
