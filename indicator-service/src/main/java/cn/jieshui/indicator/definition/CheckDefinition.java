package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.definition.Form.Placed;
import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import com.ezylang.evalex.parser.ASTNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an indicator can be computed by a definition card: formulas that parse, name measures and dimension values
 * that exist, keep units apart, and give the indicator's unit; in a form that its method can fold.
 */
final class CheckDefinition {

    /** Formulas read measures and nothing else, so that none can come to rest on itself. */
    private static final Pattern INDICATOR = Pattern.compile("\\d{6}-\\d{4}-(?:G\\d+|T\\d+-D\\d+)");

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
        return card.forms().stream()
                .flatMap(form -> codes(formulas, form).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> codes(Formulas formulas, Form form) {
        if (!form.isOneFormulaOrTwo()) {
            throw new UnfitDefinition(form.pointer(), "one-formula-or-two");
        }
        return form.formulas().stream()
                .flatMap(formula -> codes(formulas, formula).stream())
                .toList();
    }

    private static List<String> codes(Formulas formulas, Placed formula) {
        Matcher indicator = INDICATOR.matcher(formula.text());
        if (indicator.find()) {
            throw new UnfitDefinition(formula.pointer(), "formula-names-an-indicator", indicator.group());
        }
        return at(
                formula, () -> Operands.codes(formulas.compiled(formula.text()).tree()));
    }

    private static <T> T at(Placed formula, Supplier<T> check) {
        try {
            return check.get();
        } catch (FormulaFault fault) {
            throw fault.at(formula.pointer());
        }
    }

    /**
     * The series that the card reads, those of the indicator itself first.
     *
     * @throws UnfitDefinition naming the formula and the reason
     */
    List<Operand> operands(DefinitionCard card) {
        if (indicator.kind() == IndicatorKind.MILESTONE) {
            throw new UnfitDefinition("/definition", "milestone-has-no-formula");
        }
        checkValidity(card);
        checkCodes(card.also());
        if (card.base() != null && indicator.method() != FoldMethod.REDUCTION) {
            throw new UnfitDefinition("/definition/base", "only-a-reduction-has-a-base");
        }
        card.forms().forEach(this::check);
        return operands.found();
    }

    private void checkValidity(DefinitionCard card) {
        if (card.validFrom() != null && card.validTo() != null && card.validTo() < card.validFrom()) {
            throw new UnfitDefinition("/definition/validTo", "definition-ends-before-it-begins");
        }
        if (!card.isValidIn(indicator.year())) {
            boolean tooEarly = card.validFrom() != null && indicator.year() < card.validFrom();
            throw new UnfitDefinition(
                    tooEarly ? "/definition/validFrom" : "/definition/validTo",
                    "definition-not-valid-in-year",
                    String.valueOf(indicator.year()));
        }
    }

    private static void checkCodes(List<Companion> also) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < also.size(); i++) {
            if (!codes.add(also.get(i).code())) {
                throw new UnfitDefinition(
                        "/definition/also/" + i + "/code",
                        "companion-named-twice",
                        also.get(i).code());
            }
        }
    }

    private void check(Form form) {
        int before = operands.named();
        if (form.value() != null) {
            checkValue(form.valueAt());
        } else {
            checkQuotient(form);
        }
        if (operands.named() == before) {
            throw new UnfitDefinition(form.pointer(), "formula-names-no-measure");
        }
    }

    private void checkValue(Placed formula) {
        if (indicator.method() == FoldMethod.REDUCTION) {
            throw new UnfitDefinition(formula.pointer(), "method-needs-two-formulas", indicator.method());
        }
        CompiledFormula compiled = at(formula, () -> formulas.compiled(formula.text()));
        if (at(formula, () -> isPair(compiled.tree()))) {
            requireShare(formula.pointer());
            return;
        }
        Unit unit = unit(formula);
        Unit wanted = Unit.of(indicator.target().unit());
        boolean fits = unit == wanted || (unit == Unit.RATIO && wanted == Unit.PERCENT);
        if (!fits) {
            throw new UnfitDefinition(formula.pointer(), "formula-gives-another-unit", unit, wanted);
        }
    }

    /** A measure that comes as numerator and denominator states the indicator itself. */
    private boolean isPair(ASTNode tree) {
        return Operands.isName(tree) && operands.operand(tree).part() == Part.PAIR;
    }

    private void checkQuotient(Form form) {
        if (SUMS.contains(indicator.method())) {
            throw new UnfitDefinition(form.numeratorAt().pointer(), "method-needs-one-formula", indicator.method());
        }
        requireShare(form.numeratorAt().pointer());
        Unit above = unit(form.numeratorAt());
        Unit below = unit(form.denominatorAt());
        if (above != below && indicator.method() != FoldMethod.REDUCTION) {
            throw new UnfitDefinition(form.denominatorAt().pointer(), "formula-mixes-units", above, below);
        }
    }

    private void requireShare(String pointer) {
        Unit wanted = Unit.of(indicator.target().unit());
        if (!wanted.isShare()) {
            throw new UnfitDefinition(pointer, "formula-gives-another-unit", Unit.RATIO, wanted);
        }
    }

    private Unit unit(Placed formula) {
        return at(formula, () -> new FormulaUnits(formulas.compiled(formula.text()), operands).unit());
    }
}
