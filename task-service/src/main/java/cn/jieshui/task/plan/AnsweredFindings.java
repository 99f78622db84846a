package cn.jieshui.task.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule that a question is closed by its answer: which findings ask for what the plan says by now. */
final class AnsweredFindings {

    private final PlanHeading heading;
    private final Set<String> counted;
    private final Set<String> unresolved;

    AnsweredFindings(Plan plan) {
        this.heading = plan.heading();
        this.counted = counted(plan);
        this.unresolved = parties(plan)
                .filter(party -> party.department() == null)
                .map(Party::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers within the plan (G8, T02-D1) of what is counted against a population of known size. */
    private static Set<String> counted(Plan plan) {
        Stream<String> goals =
                plan.goals().stream().filter(goal -> isKnown(goal.population())).map(Goal::id);
        Stream<String> deliverables = plan.tasks().stream()
                .flatMap(task -> task.deliverables().stream())
                .filter(deliverable -> isKnown(deliverable.content().population()))
                .map(Deliverable::id);
        return Stream.concat(goals, deliverables)
                .map(id -> id.substring(plan.id().length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isKnown(Population population) {
        return population != null && population.amount() != null;
    }

    private static Stream<Party> parties(Plan plan) {
        Stream<Party> ofTasks = plan.tasks().stream()
                .flatMap(task -> Stream.concat(
                        task.parties().stream().map(TaskParty::party),
                        task.deliverables().stream().flatMap(deliverable -> deliverable.parties().stream())));
        return Stream.concat(ofTasks, plan.annex().stream().flatMap(row -> row.parties().stream()));
    }

    boolean includes(PlanFinding finding) {
        return switch (finding.code()) {
            case TITLE_MISSING -> heading.title() != null;
            case NUMBER_MISSING -> heading.number() != null;
            case ISSUER_MISSING -> heading.issuer() != null;
            case ISSUED_ON_MISSING -> heading.issuedOn() != null;
            case POPULATION_MISSING -> counted.contains(finding.arguments().get(0));
            case UNKNOWN_DEPARTMENT, AMBIGUOUS_DEPARTMENT ->
                !unresolved.contains(finding.arguments().get(0));
            default -> false;
        };
    }
}
