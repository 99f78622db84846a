package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Inputs;
import cn.jieshui.indicator.calculation.Series;
import cn.jieshui.indicator.calculation.Value;
import cn.jieshui.indicator.definition.DefinitionCard;
import cn.jieshui.indicator.definition.Formulas;
import cn.jieshui.indicator.definition.Operand;
import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.measurement.Amount;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import java.util.List;

/** Measured values as the calculation takes them, by a definition card. */
final class MeasuredInputs {

    private final Formulas formulas;

    MeasuredInputs(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Quantities are summed, rates and coefficients carried forward. A pair states the indicator itself. */
    Inputs of(Subject subject) {
        return NamedThings.themselves(subject).orElseGet(() -> byFormula(subject));
    }

    private Inputs byFormula(Subject subject) {
        List<Series> series = subject.settings().operands().stream()
                .map(operand -> series(operand, subject.measured()))
                .toList();
        DefinitionCard card = subject.settings().definition();
        if (subject.settings().operands().get(0).part() == Part.PAIR) {
            return new Inputs.Stated(series);
        }
        return card.value() != null
                ? new Inputs.Amount(series, formulas.compiled(card.value()))
                : new Inputs.Quotient(
                        series, formulas.compiled(card.numerator()), formulas.compiled(card.denominator()));
    }

    private static Series series(Operand operand, List<StandingValue> measured) {
        List<StandingValue> own = measured.stream()
                .filter(value -> value.of().measureKey() == operand.measureKey()
                        && value.of().series().equals(operand.dimension()))
                .toList();
        List<Value> values = NamedThings.are(own)
                ? NamedThings.increments(own)
                : own.stream().map(value -> value(operand, value)).toList();
        return new Series(operand.name(), operand.frequency(), values);
    }

    private static Value value(Operand operand, StandingValue standing) {
        Amount amount = standing.amount();
        return switch (operand.part()) {
            case AMOUNT ->
                operand.isLevel()
                        ? new Value.Level(standing.period(), amount.value())
                        : new Value.Increment(standing.period(), amount.value());
            case NUMERATOR -> new Value.Increment(standing.period(), amount.numerator());
            case DENOMINATOR -> new Value.Increment(standing.period(), amount.denominator());
            case PAIR -> new Value.Ratio(standing.period(), amount.numerator(), amount.denominator());
        };
    }
}
