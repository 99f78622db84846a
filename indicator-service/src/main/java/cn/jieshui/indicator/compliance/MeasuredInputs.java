package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.Inputs;
import cn.jieshui.indicator.calculation.Series;
import cn.jieshui.indicator.calculation.Value;
import cn.jieshui.indicator.definition.Form;
import cn.jieshui.indicator.definition.Formulas;
import cn.jieshui.indicator.definition.Operand;
import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.measurement.Amount;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measured values as the calculation takes them, by a definition card. */
final class MeasuredInputs {

    private final Formulas formulas;

    MeasuredInputs(Formulas formulas) {
        this.formulas = formulas;
    }

    /**
     * What an indicator's own formulas are given. Quantities are summed, rates and coefficients carried forward; a rate
     * that is measured once a year beside what is measured more often is a parameter of its year. A pair states the
     * indicator itself.
     */
    Inputs of(Subject subject) {
        return NamedThings.themselves(subject)
                .orElseGet(() -> of(subject, subject.settings().definition().form()));
    }

    /** What the formulas of a form of it are given. */
    Inputs of(Subject subject, Form form) {
        List<Operand> operands = operands(subject, form);
        List<Series> series = operands.stream()
                .map(operand -> series(operand, subject.measured(), isParameter(operand, operands)))
                .toList();
        if (operands.get(0).part() == Part.PAIR) {
            return new Inputs.Stated(series);
        }
        return form.value() != null
                ? new Inputs.Amount(series, formulas.compiled(form.value()))
                : new Inputs.Quotient(
                        series, formulas.compiled(form.numerator()), formulas.compiled(form.denominator()));
    }

    /** Whether it is known by a value for the year, while the others are measured more often. */
    private static boolean isParameter(Operand operand, List<Operand> operands) {
        return operand.isLevel()
                && operand.frequency() == Frequency.YEAR
                && operands.stream().anyMatch(other -> other.frequency() != Frequency.YEAR);
    }

    /** Whether a value is one of a parameter, so that it counts from the first month of its period. */
    static boolean isParameter(StandingValue value, Settings settings) {
        return settings.operands().stream()
                .filter(operand -> isOf(operand, value))
                .anyMatch(operand -> isParameter(operand, settings.operands()));
    }

    private static boolean isOf(Operand operand, StandingValue value) {
        return value.of().measureKey() == operand.measureKey()
                && value.of().series().equals(operand.dimension());
    }

    /** Those of the card that the form reads. */
    List<Operand> operands(Subject subject, Form form) {
        Set<String> names = Stream.of(form.value(), form.numerator(), form.denominator())
                .filter(formula -> formula != null)
                .flatMap(formula -> formulas.compiled(formula).names().stream())
                .collect(Collectors.toSet());
        return subject.settings().operands().stream()
                .filter(operand -> names.contains(operand.name()))
                .toList();
    }

    private static Series series(Operand operand, List<StandingValue> measured, boolean parameter) {
        List<StandingValue> own =
                measured.stream().filter(value -> isOf(operand, value)).toList();
        List<Value> values = NamedThings.are(own)
                ? NamedThings.increments(own)
                : own.stream().map(value -> value(operand, value)).toList();
        return new Series(operand.name(), operand.frequency(), values, parameter);
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
