package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.scorecard.scoring.Judged;
import cn.jieshui.indicator.scorecard.scoring.Part;
import cn.jieshui.indicator.scorecard.scoring.Role;
import cn.jieshui.indicator.scorecard.scoring.Rollup;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All indicators of a plan with their results at a month, in the plan's order. What a department had to do is its
 * successors' from the month on in which they take its place; the months before stay its own.
 *
 * @param successors the codes of those who stand in the place of departments that the plan names, by these
 */
public record JudgedPlan(List<Judged> indicators, Map<String, List<String>> successors) {

    public JudgedPlan {
        indicators = List.copyOf(indicators);
        successors = Map.copyOf(successors);
    }

    /** The codes of the departments that have a part in it, sorted, from the one after this code on. */
    public List<String> departmentsAfter(String code, int atMost) {
        return indicators.stream()
                .flatMap(each -> each.parts().stream())
                .map(Part::department)
                .filter(department -> department.compareTo(code) > 0)
                .distinct()
                .sorted()
                .limit(atMost)
                .toList();
    }

    /** The codes of the departments, as the plan names them, in whose place one stands; sorted. */
    public List<String> predecessors(String code) {
        return successors.entrySet().stream()
                .filter(ended -> ended.getValue().contains(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether a department has a part in it. */
    boolean involves(String department) {
        return indicators.stream().flatMap(each -> each.parts().stream()).anyMatch(part -> part.department()
                .equals(department));
    }

    /** A goal and the deliverable that says the same in one of the chapters count once. */
    public Rollup whole() {
        return Rollup.of(indicators);
    }

    /** The headline goals (基本目标), which belong to no chapter. */
    public Rollup goals() {
        return of(each -> each.chapter() == null);
    }

    public Rollup chapter(String id) {
        return of(each -> id.equals(each.chapter()));
    }

    /** What a department has in this role; what it has in another role is not in it. */
    public Rollup department(String code, Role role) {
        return of(each -> each.isPartOf(code, role));
    }

    private Rollup of(Predicate<Judged> counts) {
        return Rollup.of(indicators.stream().filter(counts).toList());
    }
}
