package cn.jieshui.indicator.calculation;

import java.util.Comparator;
import java.util.List;

/** What every fold of operands shares: it advances them and gives up where they cannot be put into a formula. */
abstract class OperandFold implements Fold {

    private final Operands operands;

    OperandFold(List<Timeline> timelines) {
        operands = new Operands(timelines);
    }

    @Override
    public final Folded at(int month) {
        operands.advance(month);
        if (operands.areUnfit()) {
            return new Folded.Undefined(Reason.UNFIT_VALUES);
        }
        return operands.haveLevels() ? fold(operands, month) : Folded.NOTHING;
    }

    /** Of levels alone: the value reaches as far as the oldest of them. */
    static Folded ofLevels(Operands operands, Evaluation evaluation) {
        return operands.levels().stream()
                .map(level -> level.newest().period().lastMonth())
                .min(Comparator.naturalOrder())
                .map(through -> evaluation.of(operands.values(flow -> null), through))
                .orElse(Folded.NOTHING);
    }

    /** Each level has a value. */
    abstract Folded fold(Operands operands, int month);
}
