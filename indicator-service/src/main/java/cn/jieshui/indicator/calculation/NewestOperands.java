package cn.jieshui.indicator.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * LATEST and LATEST_RATIO by formulas: applied to the flows of the newest period that all of them have, and to the
 * newest levels.
 */
final class NewestOperands extends OperandFold {

    private final Evaluation evaluation;

    NewestOperands(List<Timeline> timelines, Evaluation evaluation) {
        super(timelines);
        this.evaluation = evaluation;
    }

    @Override
    Folded fold(Operands operands, int month) {
        if (operands.flows().isEmpty()) {
            return ofLevels(operands, evaluation);
        }
        return newest(operands.flows())
                .map(period -> evaluation.of(operands.values(flow -> flow.flowOf(period)), period.lastMonth()))
                .orElse(Folded.NOTHING);
    }

    /** The newest period that all of the flows have. */
    static Optional<Period> newest(List<Operand> flows) {
        return flows.get(0).periods().stream()
                .filter(period -> flows.stream().allMatch(flow -> flow.periods().contains(period)))
                .max(Comparator.naturalOrder());
    }
}
