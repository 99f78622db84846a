package cn.jieshui.indicator.compliance;

import java.time.Instant;

/**
 * A goal of a plan and its results as they are kept.
 *
 * @param goal its name in contracts, the same in all plans
 * @param edition counts the changes of what is said of the indicator
 * @param version counts the changes of its results
 * @param knownAt since when they are as they are
 * @param bodies the {@link Result}s in JSON, January first, with commas between
 */
public record GoalYear(
        String indicator,
        String plan,
        String area,
        int year,
        String goal,
        String name,
        long edition,
        long version,
        Instant knownAt,
        String bodies) {}
