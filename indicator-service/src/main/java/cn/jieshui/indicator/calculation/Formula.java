package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Map;

/** A formula over operands (计算公式), evaluated by whoever compiled it. It must be a pure function. */
public interface Formula {

    /**
     * @param operands the value of every operand of the input, by the name of its series
     * @throws ArithmeticException where it is not defined; the result is then NOT_COMPUTABLE
     */
    BigDecimal of(Map<String, BigDecimal> operands);
}
