package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.definition.Operand.Part;
import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.storage.Amounts;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;

/**
 * Works out in which unit a formula's value is, and refuses a formula that adds cubic metres to mu, multiplies two
 * quantities or divides by a constant zero. Plain coefficients ({@link Unit#RATIO}) are pure numbers, as are decimals,
 * the quotient of two quantities in the same unit, and percent divided by 100: {@code correction / 100 *
 * water_supplied}.
 */
final class FormulaUnits {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String DECIMAL = "\\d+(\\.\\d+)?";

    private final CompiledFormula formula;
    private final Operands operands;

    FormulaUnits(CompiledFormula formula, Operands operands) {
        this.formula = formula;
        this.operands = operands;
    }

    /** @throws FormulaFault when it has none */
    Unit unit() {
        return unit(formula.tree());
    }

    private Unit unit(ASTNode node) {
        if (Operands.isName(node)) {
            return named(operands.operand(node));
        }
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> number(node.getToken().getValue());
            case PREFIX_OPERATOR -> unit(node.getParameters().get(0));
            case INFIX_OPERATOR -> joined(node);
            default ->
                throw new FormulaFault("formula-not-arithmetic", node.getToken().getValue());
        };
    }

    private static Unit named(Operand operand) {
        if (operand.part() == Part.PAIR) {
            throw new FormulaFault("formula-needs-a-part", operand.name());
        }
        return operand.unit();
    }

    private static Unit number(String written) {
        if (!written.matches(DECIMAL) || !Amounts.fit(new BigDecimal(written))) {
            throw new FormulaFault("formula-not-a-decimal", written);
        }
        return Unit.RATIO;
    }

    private Unit joined(ASTNode node) {
        ASTNode right = node.getParameters().get(1);
        Unit of = unit(node.getParameters().get(0));
        Unit by = unit(right);
        return switch (node.getToken().getValue()) {
            case "*" -> product(of, by);
            case "/" -> quotient(of, by, right);
            default -> sum(of, by);
        };
    }

    private static Unit sum(Unit left, Unit right) {
        if (left != right) {
            throw new FormulaFault("formula-mixes-units", left, right);
        }
        return left;
    }

    private static Unit product(Unit left, Unit right) {
        if (left != Unit.RATIO && right != Unit.RATIO) {
            throw new FormulaFault("formula-mixes-units", left, right);
        }
        return left == Unit.RATIO ? right : left;
    }

    private Unit quotient(Unit dividend, Unit divisor, ASTNode node) {
        BigDecimal constant = isConstant(node) ? formula.constant(node) : null;
        if (constant != null && constant.signum() == 0) {
            throw new FormulaFault("formula-divides-by-zero");
        }
        if (dividend == Unit.PERCENT && constant != null && constant.compareTo(HUNDRED) == 0) {
            return Unit.RATIO;
        }
        if (divisor != Unit.RATIO && divisor != dividend) {
            throw new FormulaFault("formula-mixes-units", dividend, divisor);
        }
        return divisor == Unit.RATIO ? dividend : Unit.RATIO;
    }

    private static boolean isConstant(ASTNode node) {
        return node.getToken().getType() == TokenType.NUMBER_LITERAL
                || (!Operands.isName(node) && node.getParameters().stream().allMatch(FormulaUnits::isConstant));
    }
}
