package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import com.ezylang.evalex.parser.ASTNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an indicator can be computed by a definition card: formulas that parse, name measures and dimension values
 * that exist, keep units apart, and give the indicator's unit; in a form that its method can fold.
 */
final class CheckDefinition {

    private static final String VALUE = "/definition/value";
    private static final String NUMERATOR = "/definition/numerator";
    private static final String DENOMINATOR = "/definition/denominator";
    private static final Set<FoldMethod> SUMS = Set.of(FoldMethod.SUM, FoldMethod.ITEMS);

    private final Formulas formulas;
    private final Indicator indicator;
    private final Operands operands;

    CheckDefinition(Formulas formulas, Indicator indicator, Map<String, KnownMeasure> measures) {
        this.formulas = formulas;
        this.indicator = indicator;
        this.operands = new Operands(measures);
    }

    /**
     * The codes of all measures that a card names.
     *
     * @throws UnfitDefinition when a formula does not parse, or one is missing or too many
     */
    static List<String> codes(Formulas formulas, DefinitionCard card) {
        if (!card.isOneFormulaOrTwo()) {
            throw new UnfitDefinition("/definition", "one-formula-or-two");
        }
        return card.formulas().stream()
                .flatMap(formula -> codes(formulas, pointer(card, formula), formula).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> codes(Formulas formulas, String pointer, String formula) {
        try {
            return Operands.codes(formulas.compiled(formula).tree());
        } catch (FormulaFault fault) {
            throw fault.at(pointer);
        }
    }

    private static String pointer(DefinitionCard card, String formula) {
        return formula.equals(card.value()) ? VALUE : formula.equals(card.numerator()) ? NUMERATOR : DENOMINATOR;
    }

    private static CompiledFormula compiled(Formulas formulas, String pointer, String formula) {
        try {
            return formulas.compiled(formula);
        } catch (FormulaFault fault) {
            throw fault.at(pointer);
        }
    }

    /** The series that the card reads. @throws UnfitDefinition naming the formula and the reason */
    List<Operand> operands(DefinitionCard card) {
        if (indicator.kind() == IndicatorKind.MILESTONE) {
            throw new UnfitDefinition("/definition", "milestone-has-no-formula");
        }
        if (card.value() != null) {
            checkValue(card.value());
        } else {
            checkQuotient(card);
        }
        if (operands.found().isEmpty()) {
            throw new UnfitDefinition("/definition", "formula-names-no-measure");
        }
        return operands.found();
    }

    private void checkValue(String formula) {
        if (indicator.method() == FoldMethod.REDUCTION) {
            throw new UnfitDefinition(VALUE, "method-needs-two-formulas", indicator.method());
        }
        CompiledFormula compiled = compiled(formulas, VALUE, formula);
        if (isPair(compiled.tree())) {
            requireShare(VALUE);
            return;
        }
        Unit unit = unit(VALUE, compiled);
        Unit wanted = Unit.of(indicator.target().unit());
        boolean fits = unit == wanted || (unit == Unit.RATIO && wanted == Unit.PERCENT);
        if (!fits) {
            throw new UnfitDefinition(VALUE, "formula-gives-another-unit", unit, wanted);
        }
    }

    /** A measure that comes as numerator and denominator states the indicator itself. */
    private boolean isPair(ASTNode tree) {
        try {
            return Operands.isName(tree) && operands.operand(tree).part() == Part.PAIR;
        } catch (FormulaFault fault) {
            throw fault.at(VALUE);
        }
    }

    private void checkQuotient(DefinitionCard card) {
        if (SUMS.contains(indicator.method())) {
            throw new UnfitDefinition(NUMERATOR, "method-needs-one-formula", indicator.method());
        }
        requireShare(NUMERATOR);
        Unit above = unit(NUMERATOR, compiled(formulas, NUMERATOR, card.numerator()));
        Unit below = unit(DENOMINATOR, compiled(formulas, DENOMINATOR, card.denominator()));
        if (above != below && indicator.method() != FoldMethod.REDUCTION) {
            throw new UnfitDefinition(DENOMINATOR, "formula-mixes-units", above, below);
        }
    }

    private void requireShare(String pointer) {
        Unit wanted = Unit.of(indicator.target().unit());
        if (!wanted.isShare()) {
            throw new UnfitDefinition(pointer, "formula-gives-another-unit", Unit.RATIO, wanted);
        }
    }

    private Unit unit(String pointer, CompiledFormula formula) {
        try {
            return new FormulaUnits(formula, operands).unit();
        } catch (FormulaFault fault) {
            throw fault.at(pointer);
        }
    }
}
