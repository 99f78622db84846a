package cn.jieshui.indicator.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that have a say about some measures, and what they say. */
public final class RulesInForce {

    private final Map<String, List<InForce>> byMeasure = new HashMap<>();

    RulesInForce(List<KnownRule> rules) {
        for (KnownRule known : rules) {
            InForce rule = new InForce(known, Condition.of(known.rule()));
            known.rule().measures().forEach(measure -> byMeasure
                    .computeIfAbsent(measure, none -> new ArrayList<>())
                    .add(rule));
        }
    }

    private record InForce(KnownRule known, Condition condition) {

        Optional<BrokenRule> broken(Cell cell, Values values) {
            return condition.broken(cell, values).map(clash -> new BrokenRule(known, clash.compared(), clash.cells()));
        }
    }

    /**
     * A rule that a value breaks.
     *
     * @param compared the numbers, in the canonical unit
     * @param cells of the values that do not go together, that of the value itself among them
     */
    public record BrokenRule(KnownRule by, String compared, List<Cell> cells) {

        public boolean isHard() {
            return by.rule().severity() == RuleSeverity.HARD;
        }
    }

    public boolean concern(String measure) {
        return byMeasure.containsKey(measure);
    }

    /** The codes of those that hold values of the measure against other series of the area. */
    public Stream<String> comparing(String measure, String area) {
        return byMeasure.getOrDefault(measure, List.of()).stream()
                .map(rule -> rule.known().rule())
                .filter(rule -> !rule.against().isEmpty() && rule.isFor(area))
                .map(ValidationRule::code);
    }

    /** The values that must be seen to judge the one in a cell; none when no rule concerns it. */
    public Stream<Cell> needs(Cell cell) {
        return concerning(cell).flatMap(rule -> rule.condition().needs(cell).stream());
    }

    public List<BrokenRule> broken(Cell cell, Values values) {
        return concerning(cell)
                .flatMap(rule -> rule.broken(cell, values).stream())
                .toList();
    }

    private Stream<InForce> concerning(Cell cell) {
        return byMeasure.getOrDefault(cell.measure(), List.of()).stream()
                .filter(rule -> rule.known().rule().concerns(cell));
    }
}
