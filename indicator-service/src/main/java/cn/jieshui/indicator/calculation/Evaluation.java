package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Map;

/** Makes a result of the values of operands, by one formula or as the quotient of two. */
interface Evaluation {

    Folded of(Map<String, BigDecimal> operands, int through);

    static Evaluation of(Inputs.Amount inputs) {
        return guarded((operands, through) -> Folded.Known.amount(inputs.value().of(operands), through));
    }

    static Evaluation of(Inputs.Quotient inputs, TargetUnit unit) {
        return guarded((operands, through) -> Folded.quotient(
                inputs.numerator().of(operands), inputs.denominator().of(operands), unit, through));
    }

    /** The same, undefined where a formula is. */
    static Evaluation guarded(Evaluation evaluation) {
        return (operands, through) -> {
            try {
                return evaluation.of(operands, through);
            } catch (ArithmeticException undefined) {
                return new Folded.Undefined(Reason.FORMULA_UNDEFINED);
            }
        };
    }
}
