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
            return condition.broken(cell, values).map(compared -> new BrokenRule(known, compared));
        }
    }

    /**
     * A rule that a value breaks.
     *
     * @param compared the numbers, in the canonical unit
     */
    public record BrokenRule(KnownRule by, String compared) {

        public boolean isHard() {
            return by.rule().severity() == RuleSeverity.HARD;
        }
    }

    public boolean concern(String measure) {
        return byMeasure.containsKey(measure);
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
