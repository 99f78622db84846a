package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.task.plan.PartAdjustment.AdjustedTarget;
import cn.jieshui.task.plan.reading.TargetComparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parts of a plan say after an adjustment. A goal and the deliverable that says the same in other words stay
 * of one mind: whichever is adjusted, the other one follows in target and population; naming both with different
 * amounts is refused.
 */
final class AdjustedTerms {

    private static final Set<TargetComparator> WITHOUT_AMOUNT =
            Set.of(TargetComparator.COMPLETE, TargetComparator.DONE);

    private final Map<String, AdjustablePart> parts;
    private final Map<String, Terms> wanted = new LinkedHashMap<>();
    private final List<FieldProblem> faults = new ArrayList<>();

    private AdjustedTerms(Map<String, AdjustablePart> parts) {
        this.parts = parts;
    }

    /**
     * The terms of each part that is adjusted, by its id.
     *
     * @throws AdjustmentRefused naming every place at fault: an id that is not the plan's or comes twice, a term that
     *     the part does not have, a unit that measures something else
     */
    static Map<String, Terms> of(Map<String, AdjustablePart> parts, List<PartAdjustment> adjustments) {
        AdjustedTerms adjusted = new AdjustedTerms(parts);
        for (int place = 0; place < adjustments.size(); place++) {
            adjusted.adjust("/changes/" + place, adjustments.get(place));
        }
        adjusted.refuseFaults();
        for (int place = 0; place < adjustments.size(); place++) {
            adjusted.takeAlong("/changes/" + place + "/part", adjustments.get(place));
        }
        adjusted.refuseFaults();
        return adjusted.wanted;
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new AdjustmentRefused(faults);
        }
    }

    private void adjust(String at, PartAdjustment adjustment) {
        AdjustablePart part = parts.get(adjustment.part());
        if (part == null) {
            faults.add(new FieldProblem(at + "/part", "not-in-the-plan", adjustment.part()));
        } else if (wanted.containsKey(part.id())) {
            faults.add(new FieldProblem(at + "/part", "id-is-used-twice", part.id()));
        } else {
            wanted.put(part.id(), adjusted(at, part, adjustment));
        }
    }

    private Terms adjusted(String at, AdjustablePart part, PartAdjustment adjustment) {
        Terms terms = part.terms();
        if (adjustment.population() != null) {
            terms = populated(at + "/population", terms, adjustment.population());
        }
        if (adjustment.target() != null) {
            terms = targeted(at + "/target", terms, adjustment.target());
        }
        if (adjustment.condition() != null) {
            require(!part.isGoal(), at + "/condition", "kind-has-none");
            terms = terms.withCondition(adjustment.condition());
        }
        if (adjustment.deadline() != null) {
            require(part.isMilestone(), at + "/deadline", "kind-has-none");
            terms = terms.withDeadline(adjustment.deadline());
        }
        return terms;
    }

    private Terms populated(String at, Terms terms, BigDecimal amount) {
        Population population = terms.population();
        require(population != null, at, "counted-against-no-population");
        return population == null ? terms : terms.with(new Population(population.name(), amount));
    }

    private Terms targeted(String at, Terms terms, AdjustedTarget target) {
        Target standing = terms.target();
        if (standing == null || WITHOUT_AMOUNT.contains(standing.comparator())) {
            faults.add(new FieldProblem(at, "target-has-no-amount"));
            return terms;
        }
        boolean fits = target.unit().unit() == standing.unit();
        require(
                fits,
                at + "/unit",
                "unit-measures-something-else",
                target.unit().written(),
                standing.unit().symbol());
        return fits ? terms.with(target.replacing(standing)) : terms;
    }

    private void takeAlong(String at, PartAdjustment adjustment) {
        AdjustablePart part = parts.get(adjustment.part());
        part.twin(parts).ifPresent(twin -> {
            Terms agreeing = agreeing(twin, wanted.getOrDefault(twin.id(), twin.terms()), adjustment);
            Terms named = wanted.putIfAbsent(twin.id(), agreeing);
            require(named == null || named.equals(agreeing), at, "says-something-else", twin.id());
        });
    }

    /** What the twin says when it follows the adjustment in what it says too. */
    private Terms agreeing(AdjustablePart twin, Terms terms, PartAdjustment adjustment) {
        Terms wantedHere = wanted.get(adjustment.part());
        Terms agreeing = terms;
        if (adjustment.population() != null && twin.terms().population() != null) {
            agreeing = agreeing.with(new Population(terms.population().name(), adjustment.population()));
        }
        boolean sameRule = terms.target() != null
                && wantedHere.target() != null
                && terms.target().comparator() == wantedHere.target().comparator()
                && terms.target().unit() == wantedHere.target().unit();
        if (adjustment.target() != null && sameRule) {
            agreeing = agreeing.with(adjustment.target().replacing(terms.target()));
        }
        return sameAmounts(agreeing, terms) ? terms : agreeing;
    }

    private static boolean sameAmounts(Terms one, Terms other) {
        return AdjustedField.differing(one, other).isEmpty();
    }

    private void require(boolean holds, String at, String code, Object... arguments) {
        if (!holds) {
            faults.add(new FieldProblem(at, code, arguments));
        }
    }
}
