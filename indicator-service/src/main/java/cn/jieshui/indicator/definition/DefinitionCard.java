package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Frequency;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an indicator is computed from measures (口径卡): either one formula for its value in the unit of its target, or two
 * whose quotient it is (not multiplied by 100 for percent).
 *
 * @param rule the clause or standard that it follows, or null
 * @param source code of the department that answers for it, or null
 * @param frequency how often it is computed; tells readers, while what is due follows from the measures
 */
public record DefinitionCard(
        String value, String numerator, String denominator, String rule, String source, Frequency frequency) {

    /** The formulas that it has. */
    List<String> formulas() {
        return Stream.of(value, numerator, denominator)
                .filter(formula -> formula != null)
                .toList();
    }

    /** Whether it is one formula, or else two, neither more nor less. */
    boolean isOneFormulaOrTwo() {
        return value == null ? numerator != null && denominator != null : numerator == null && denominator == null;
    }
}
