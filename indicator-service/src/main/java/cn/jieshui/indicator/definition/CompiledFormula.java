package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Formula;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formula over operands (计算公式) that was parsed once: plain decimals, the names of operands, {@code + - * /} and
 * brackets. A sum or product is exact up to 68 digits, as is a quotient.
 */
public final class CompiledFormula implements Formula {

    private static final ExpressionConfiguration ARITHMETIC = arithmetic();

    private final Expression expression;
    private final ASTNode tree;
    private volatile Set<String> names;

    private CompiledFormula(Expression expression, ASTNode tree) {
        this.expression = expression;
        this.tree = tree;
    }

    @SuppressWarnings("unchecked")
    private static ExpressionConfiguration arithmetic() {
        return ExpressionConfiguration.builder()
                .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                        Map.entry("+", new PrefixPlusOperator()),
                        Map.entry("-", new PrefixMinusOperator()),
                        Map.entry("+", new InfixPlusOperator()),
                        Map.entry("-", new InfixMinusOperator()),
                        Map.entry("*", new InfixMultiplicationOperator()),
                        Map.entry("/", new InfixDivisionOperator())))
                .functionDictionary(MapBasedFunctionDictionary.ofFunctions())
                .defaultConstants(Map.of())
                .arraysAllowed(false)
                .implicitMultiplicationAllowed(false)
                .build();
    }

    /** @throws FormulaFault with the place, when the text is no formula */
    static CompiledFormula compile(String text) {
        try {
            Expression expression = new Expression(text, ARITHMETIC);
            return new CompiledFormula(expression, expression.getAbstractSyntaxTree());
        } catch (ParseException e) {
            throw new FormulaFault("formula-does-not-parse", e.getStartPosition(), e.getMessage());
        }
    }

    ASTNode tree() {
        return tree;
    }

    /** The names of the series that it reads, as {@link Operand#name} has them. */
    public Set<String> names() {
        if (names == null) {
            names = Operands.names(tree);
        }
        return names;
    }

    /** The value of a part without operands. @throws FormulaFault when it divides by zero */
    BigDecimal constant(ASTNode node) {
        try {
            return expression.evaluateSubtree(node).getNumberValue();
        } catch (EvaluationException | ArithmeticException e) {
            throw new FormulaFault("formula-divides-by-zero");
        }
    }

    @Override
    public BigDecimal of(Map<String, BigDecimal> operands) {
        Map<String, Object> variables = new HashMap<>();
        operands.forEach((name, value) -> put(variables, List.of(name.split("\\.", -1)), value));
        try {
            return expression.copy().withValues(variables).evaluate().getNumberValue();
        } catch (EvaluationException | ParseException e) {
            throw new ArithmeticException(e.getMessage());
        }
    }

    /** {@code water_use.agriculture} is the member agriculture of the variable water_use. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> variables, List<String> path, BigDecimal value) {
        Map<String, Object> inner = variables;
        for (String name : path.subList(0, path.size() - 1)) {
            inner = (Map<String, Object>) inner.computeIfAbsent(name, none -> new HashMap<String, Object>());
        }
        inner.put(path.get(path.size() - 1), value);
    }
}
