package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.task.directory.DirectoryOfYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule that whatever a part refers to exists: chapters, goals, deliverables, tasks, departments. */
final class ReferenceRules {

    private final DirectoryOfYear directory;
    private final Set<String> chapters;
    private final Set<String> goals;
    private final Set<String> tasks;
    private final Set<String> deliverables;
    private final List<FieldProblem> faults = new ArrayList<>();

    private ReferenceRules(PlanContent content, DirectoryOfYear directory) {
        this.directory = directory;
        this.chapters = content.chapters().stream().map(Chapter::id).collect(Collectors.toSet());
        this.goals = content.goals().stream().map(Goal::id).collect(Collectors.toSet());
        this.tasks = content.tasks().stream().map(Task::id).collect(Collectors.toSet());
        this.deliverables = content.tasks().stream()
                .flatMap(task -> task.deliverables().stream())
                .map(Deliverable::id)
                .collect(Collectors.toSet());
    }

    static List<FieldProblem> faults(PlanContent content, DirectoryOfYear directory) {
        ReferenceRules rules = new ReferenceRules(content, directory);
        for (int place = 0; place < content.goals().size(); place++) {
            rules.check("/goals/" + place, content.goals().get(place));
        }
        for (int place = 0; place < content.tasks().size(); place++) {
            rules.check("/tasks/" + place, content.tasks().get(place));
        }
        for (int place = 0; place < content.annex().size(); place++) {
            rules.check("/annex/" + place, content.annex().get(place));
        }
        return rules.faults;
    }

    private void check(String at, Goal goal) {
        require(at + "/partOf", goals, goal.partOf());
        require(at + "/sameAs", deliverables, goal.sameAs());
        if (goal.id().equals(goal.partOf())) {
            faults.add(new FieldProblem(at + "/partOf", "part-of-itself", goal.id()));
        }
    }

    private void check(String at, Task task) {
        require(at + "/chapter", chapters, task.content().chapter());
        checkParties(
                at + "/parties", task.parties().stream().map(TaskParty::party).toList());
        for (int place = 0; place < task.deliverables().size(); place++) {
            Deliverable deliverable = task.deliverables().get(place);
            require(
                    at + "/deliverables/" + place + "/sameAs",
                    goals,
                    deliverable.content().sameAs());
            checkParties(at + "/deliverables/" + place + "/parties", deliverable.parties());
        }
    }

    private void check(String at, AnnexRow row) {
        checkParties(at + "/parties", row.parties());
        for (int place = 0; place < row.tasks().size(); place++) {
            require(at + "/tasks/" + place, tasks, row.tasks().get(place));
        }
    }

    private void checkParties(String at, List<Party> parties) {
        for (int place = 0; place < parties.size(); place++) {
            String department = parties.get(place).department();
            if (department != null && !directory.knows(department)) {
                faults.add(new FieldProblem(at + "/" + place + "/department", "department-is-unknown", department));
            }
        }
    }

    private void require(String pointer, Set<String> known, String id) {
        if (id != null && !known.contains(id)) {
            faults.add(new FieldProblem(pointer, "not-in-the-plan", id));
        }
    }
}
