package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings a validation rule in, or changes it. Values that stand are not judged again. */
@ApplicationScoped
public class KeepRule {

    private final ValidationRules rules;
    private final Measures measures;
    private final Audit audit;

    @Inject
    KeepRule(ValidationRules rules, Measures measures, Audit audit) {
        this.rules = rules;
        this.measures = measures;
        this.audit = audit;
    }

    /** A rule as it stands now, and whether it has come in just now. */
    public record Kept(KnownRule rule, boolean isNew) {}

    /**
     * Keeping what stands already changes nothing.
     *
     * @param areas those that the caller works in
     * @param isChange whether the caller means a rule that is there
     * @param precondition is given the version of a rule that is there and refuses when the caller has read another
     * @throws RuleIsForAnotherArea when it is for an area that is not among these
     * @throws UnknownRule when it is to be changed and these areas have none
     * @throws UnfitRule when it could judge nothing
     */
    @Transactional
    public Kept keep(WantedRule wanted, Set<String> areas, String by, boolean isChange, LongConsumer precondition) {
        if (wanted.area() != null && !areas.contains(wanted.area())) {
            throw new RuleIsForAnotherArea(wanted.area());
        }
        ValidationRule rule = new CheckRule(wanted, measures(wanted)).check();
        if (!isChange && rules.add(rule, by)) {
            audit.changed("ValidationRule " + rule.code(), null, rule);
            return new Kept(rules.get(rule.code(), areas), true);
        }
        KnownRule standing = rules.lock(rule.code(), areas).orElseThrow(() -> new UnknownRule(rule.code()));
        precondition.accept(standing.version());
        if (!standing.rule().equals(rule)) {
            rules.change(rule, by);
            audit.changed("ValidationRule " + rule.code(), standing.rule(), rule);
        }
        return new Kept(rules.get(rule.code(), areas), false);
    }

    private Map<String, KnownMeasure> measures(WantedRule wanted) {
        Set<String> codes = Stream.concat(wanted.series().stream(), wanted.against().stream())
                .map(CheckRule::measure)
                .collect(Collectors.toSet());
        return measures.hold(codes).stream()
                .collect(Collectors.toMap(known -> known.measure().code(), Function.identity()));
    }
}
