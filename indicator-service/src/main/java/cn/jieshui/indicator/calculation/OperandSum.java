package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SUM by a formula: applied to the sums since January, where a flow without values is 0. */
final class OperandSum extends OperandFold {

    private final Pace pace;
    private final Evaluation evaluation;

    OperandSum(IndicatorRule rule, List<Timeline> timelines, Evaluation evaluation) {
        super(timelines);
        pace = rule.pace();
        this.evaluation = evaluation;
    }

    @Override
    Folded fold(Operands operands, int month) {
        if (operands.flows().isEmpty()) {
            return ofLevels(operands, evaluation);
        }
        int through = operands.flows().stream()
                .mapToInt(operand -> operand.flow().through())
                .max()
                .orElse(0);
        if (through == 0) {
            return Folded.NOTHING;
        }
        Folded folded = evaluation.of(operands.values(operand -> operand.flow().total()), through);
        return folded instanceof Folded.Known known ? known.projected(projected(operands, month, through)) : folded;
    }

    private BigDecimal projected(Operands operands, int month, int through) {
        Map<Operand, BigDecimal> flows = new HashMap<>();
        operands.flows().forEach(operand -> flows.put(operand, operand.flow().projected(pace, month)));
        if (flows.containsValue(null)) {
            return null;
        }
        Folded projected = evaluation.of(operands.values(flows::get), through);
        return projected instanceof Folded.Known known ? known.actual().estimated() : null;
    }
}
