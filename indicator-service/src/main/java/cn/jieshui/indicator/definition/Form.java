package cn.jieshui.indicator.definition;

import java.util.List;
import java.util.stream.Stream;

/**
 * One formula, or two whose quotient is meant.
 *
 * @param pointer where it stands in a request
 */
public record Form(String pointer, String value, String numerator, String denominator) {

    /** A formula and where it stands in a request. */
    record Placed(String pointer, String text) {}

    /** The formulas that it has. */
    List<Placed> formulas() {
        return Stream.of(valueAt(), numeratorAt(), denominatorAt())
                .filter(formula -> formula.text() != null)
                .toList();
    }

    Placed valueAt() {
        return new Placed(pointer + "/value", value);
    }

    Placed numeratorAt() {
        return new Placed(pointer + "/numerator", numerator);
    }

    Placed denominatorAt() {
        return new Placed(pointer + "/denominator", denominator);
    }

    /** Whether it is one formula, or else two, neither more nor less. */
    boolean isOneFormulaOrTwo() {
        return value == null ? numerator != null && denominator != null : numerator == null && denominator == null;
    }
}
