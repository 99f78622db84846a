package cn.jieshui.indicator.calculation;

import java.util.List;

/** RATIO_OF_SUMS by formulas: applied to the sums over the months for which every flow is there. */
final class RatioOfSums extends OperandFold {

    private final Evaluation evaluation;

    RatioOfSums(List<Timeline> timelines, Evaluation evaluation) {
        super(timelines);
        this.evaluation = evaluation;
    }

    @Override
    Folded fold(Operands operands, int month) {
        if (operands.flows().isEmpty()) {
            return ofLevels(operands, evaluation);
        }
        Months common = Accrual.common(operands.accruals());
        return common.isEmpty()
                ? Folded.NOTHING
                : evaluation.of(
                        operands.values(operand -> operand.flow().accrual().within(common)), common.last());
    }
}
