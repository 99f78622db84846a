package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.Explanation;
import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.definition.Companion;
import cn.jieshui.indicator.definition.DefinitionCard;
import cn.jieshui.indicator.definition.KnownSettings;
import cn.jieshui.indicator.definition.Operand;
import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.definition.PutIn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A definition card with what was put into it.
 *
 * @param withValues the formulas with the values put in; each null when it was not evaluated for this result
 * @param operands what each name in the formulas stands for, summed or carried forward as the method says
 * @param also the other forms of the indicator
 * @param revision counts what was set for the indicator, from 1
 * @param knownFrom when the card was set
 */
@Schema(name = "ExplainedDefinition")
public record ExplainedDefinition(
        Formulas formulas,
        Formulas withValues,
        List<OperandValue> operands,
        List<ExplainedCompanion> also,
        @Schema(nullable = true) String rule,
        @Schema(nullable = true) String source,
        int revision,
        Instant knownFrom) {

    /** One formula for the value, or one each for numerator and denominator. */
    @Schema(name = "ExplainedFormulas")
    public record Formulas(
            @Schema(nullable = true) String value,
            @Schema(nullable = true) String numerator,
            @Schema(nullable = true) String denominator) {}

    /**
     * What a name in a formula stands for.
     *
     * @param amount in the unit; null when the formula was not evaluated, or the name stands for a numerator and a
     *     denominator
     */
    @Schema(name = "OperandValue")
    public record OperandValue(
            String name, @Schema(nullable = true) BigDecimal amount, String unit) {}

    /** Another form of the indicator with what was put into it. */
    @Schema(name = "ExplainedCompanion")
    public record ExplainedCompanion(
            String code,
            String name,
            Formulas formulas,
            Formulas withValues,
            @Schema(nullable = true) String rule) {

        static ExplainedCompanion of(Companion companion, Map<String, BigDecimal> values) {
            return new ExplainedCompanion(
                    companion.code(),
                    companion.name(),
                    new Formulas(companion.value(), companion.numerator(), companion.denominator()),
                    new Formulas(
                            PutIn.of(companion.value(), values),
                            PutIn.of(companion.numerator(), values),
                            PutIn.of(companion.denominator(), values)),
                    companion.rule());
        }
    }

    /** Null when the indicator had no card then. */
    static ExplainedDefinition of(Explanation explanation) {
        return explanation
                .settings()
                .filter(settings -> settings.settings().definition() != null)
                .map(settings -> of(settings, explanation))
                .orElse(null);
    }

    private static ExplainedDefinition of(KnownSettings known, Explanation explanation) {
        DefinitionCard card = known.settings().definition();
        Map<String, BigDecimal> values = explanation.operands();
        List<Operand> operands = known.settings().operands();
        boolean isPair = operands.get(0).part() == Part.PAIR;
        return new ExplainedDefinition(
                new Formulas(card.value(), card.numerator(), card.denominator()),
                new Formulas(
                        isPair ? pair(explanation.result().result(), explanation) : PutIn.of(card.value(), values),
                        PutIn.of(card.numerator(), values),
                        PutIn.of(card.denominator(), values)),
                operands.stream()
                        .map(operand -> new OperandValue(
                                operand.name(),
                                amount(operand.name(), explanation),
                                operand.unit().symbol()))
                        .toList(),
                card.also().stream()
                        .map(companion -> ExplainedCompanion.of(
                                companion, explanation.also().getOrDefault(companion.code(), Map.of())))
                        .toList(),
                card.rule(),
                card.source(),
                known.revision(),
                known.knownFrom());
    }

    /** What the indicator's own formulas were given, else what those of another form were. */
    private static BigDecimal amount(String name, Explanation explanation) {
        return Stream.concat(Stream.of(explanation.operands()), explanation.also().values().stream())
                .map(values -> values.get(name))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** A measure that is the quotient itself. */
    private static String pair(Result result, Explanation explanation) {
        return explanation.measurements().isEmpty() || result.numerator() == null
                ? null
                : result.numerator().toPlainString() + " / "
                        + result.denominator().toPlainString();
    }
}
