package cn.jieshui.indicator.scorecard.scoring;

import java.util.List;

/**
 * Which indicators of a department something looks at. Ids are those within the plan ({@code T09-D2}, {@code G6}), so
 * that a scheme holds for more than one year.
 *
 * @param role the department's part in them
 * @param chapter such as {@code C3}; null for all of them
 * @param indicators ids; a goal stands for the deliverable that says it again; empty for all of them
 */
public record Selection(Role role, String chapter, List<String> indicators) {

    public Selection {
        indicators = List.copyOf(indicators);
    }

    /** In the plan's order; those that share their inputs once. */
    List<Judged> of(String plan, String department, List<Judged> all) {
        return Once.each(all.stream()
                .filter(each -> each.isPartOf(department, role))
                .filter(each -> chapter == null || (plan + "-" + chapter).equals(each.chapter()))
                .filter(each -> indicators.isEmpty() || names(plan, each))
                .toList());
    }

    private boolean names(String plan, Judged indicator) {
        return indicators.stream()
                .map(id -> plan + "-" + id)
                .anyMatch(id -> id.equals(indicator.id()) || id.equals(indicator.canonical()));
    }
}
