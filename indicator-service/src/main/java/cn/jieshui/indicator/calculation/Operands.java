package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The operands of a formula up to a month. */
final class Operands {

    private final List<Operand> all;
    private final List<Operand> flows;
    private final List<Operand> levels;

    Operands(List<Timeline> timelines) {
        all = Operand.of(timelines);
        flows = all.stream().filter(operand -> !operand.isLevel()).toList();
        levels = all.stream().filter(Operand::isLevel).toList();
    }

    void advance(int month) {
        all.forEach(operand -> operand.advance(month));
    }

    boolean areUnfit() {
        return all.stream().anyMatch(Operand::isUnfit);
    }

    /** Whether each level has a value; without one no formula can be evaluated. */
    boolean haveLevels() {
        return levels.stream().allMatch(level -> level.newest() != null);
    }

    List<Operand> flows() {
        return flows;
    }

    List<Operand> levels() {
        return levels;
    }

    List<Accrual> accruals() {
        return flows.stream().map(operand -> operand.flow().accrual()).toList();
    }

    /** What a formula is given: the flows as told, the levels as they stand. */
    Map<String, BigDecimal> values(Function<Operand, BigDecimal> flow) {
        Map<String, BigDecimal> values = new HashMap<>();
        flows.forEach(operand -> values.put(operand.name(), flow.apply(operand)));
        levels.forEach(operand -> values.put(operand.name(), operand.newest().amount()));
        return values;
    }
}
