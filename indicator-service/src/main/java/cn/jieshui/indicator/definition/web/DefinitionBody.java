package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.definition.DefinitionCard;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition card as it is sent and read: {@code value} alone, or {@code numerator} and {@code denominator}. */
@Schema(name = "Definition")
public record DefinitionBody(
        @PlainText @Size(max = FORMULA) String value,
        @PlainText @Size(max = FORMULA) String numerator,
        @PlainText @Size(max = FORMULA) String denominator,
        @PlainText @Size(max = 200) String rule,
        @Pattern(regexp = "[a-z0-9-]{2,40}") String source,
        Frequency frequency) {

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
                        card.frequency());
    }

    DefinitionCard card() {
        return new DefinitionCard(value, numerator, denominator, rule, source, frequency);
    }
}
