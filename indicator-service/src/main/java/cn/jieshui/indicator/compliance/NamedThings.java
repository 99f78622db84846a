package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Inputs;
import cn.jieshui.indicator.calculation.Item;
import cn.jieshui.indicator.calculation.Series;
import cn.jieshui.indicator.calculation.Value;
import cn.jieshui.indicator.definition.Operand;
import cn.jieshui.indicator.measurement.Entry;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measured things that were named one by one, as the calculation takes them: an indicator that counts things and is
 * defined by such a measure alone gets the things themselves; any other formula gets how many new ones each period
 * names. The same code is counted once in a year, in the first period that names it.
 */
final class NamedThings {

    private static final Set<FoldMethod> COUNT = EnumSet.of(FoldMethod.ITEMS, FoldMethod.ITEMS_OVER_POPULATION);

    private NamedThings() {}

    static boolean are(List<StandingValue> measured) {
        return !measured.isEmpty()
                && measured.stream().allMatch(value -> value.amount().entries() != null);
    }

    /** Empty unless the indicator counts them and its formula is the measure and nothing else. */
    static Optional<Inputs> themselves(Subject subject) {
        List<Operand> operands = subject.settings().operands();
        boolean alone = operands.size() == 1
                && operands.get(0).name().equals(subject.settings().definition().value());
        if (!alone || !COUNT.contains(subject.indicator().method()) || !are(subject.measured())) {
            return Optional.empty();
        }
        List<Value> values = subject.measured().stream().map(NamedThings::items).toList();
        return Optional.of(new Inputs.Stated(
                List.of(new Series(operands.get(0).name(), operands.get(0).frequency(), values))));
    }

    private static Value items(StandingValue value) {
        return new Value.Items(
                value.period(),
                value.amount().entries().stream()
                        .map(entry -> new Item(entry.code(), entry.completedOn()))
                        .toList());
    }

    /** How many each period names for the first time. */
    static List<Value> increments(List<StandingValue> measured) {
        Set<String> seen = new HashSet<>();
        List<Value> increments = new ArrayList<>();
        measured.stream()
                .sorted(Comparator.comparing(StandingValue::period))
                .forEach(value -> increments.add(new Value.Increment(value.period(), fresh(value, seen))));
        return increments;
    }

    private static BigDecimal fresh(StandingValue value, Set<String> seen) {
        return BigDecimal.valueOf(value.amount().entries().stream()
                .map(Entry::code)
                .filter(seen::add)
                .count());
    }
}
