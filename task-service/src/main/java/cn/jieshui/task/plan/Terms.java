package cn.jieshui.task.plan;

import java.time.LocalDate;

/**
 * What of a goal or deliverable may be adjusted while its plan is in force (调整).
 *
 * @param target null for ongoing work
 * @param population null unless it is counted against one
 * @param condition null when unconditional, and of goals
 * @param deadline null but for milestones
 */
record Terms(Target target, Population population, String condition, LocalDate deadline) {

    Terms with(Target other) {
        return new Terms(other, population, condition, deadline);
    }

    Terms with(Population other) {
        return new Terms(target, other, condition, deadline);
    }

    Terms withCondition(String other) {
        return new Terms(target, population, other, deadline);
    }

    Terms withDeadline(LocalDate other) {
        return new Terms(target, population, condition, other);
    }
}
