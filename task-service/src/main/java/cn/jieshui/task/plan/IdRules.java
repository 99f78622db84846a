package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rule that an id says whose part it is ({@code 500110-2023-T09-D2}) and names one part only. */
final class IdRules {

    private final List<FieldProblem> faults = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private IdRules() {}

    static List<FieldProblem> faults(PlanKey key, PlanContent content) {
        IdRules rules = new IdRules();
        rules.check("/chapters", content.chapters(), Chapter::id, key.of("C"), "[1-9]\\d{0,5}");
        rules.check("/goals", content.goals(), Goal::id, key.of("G"), "[1-9]\\d{0,5}");
        rules.check("/tasks", content.tasks(), Task::id, key.of("T"), "\\d{2,6}");
        rules.check("/annex", content.annex(), AnnexRow::id, key.of("A"), "\\d{2,6}");
        for (int place = 0; place < content.tasks().size(); place++) {
            Task task = content.tasks().get(place);
            rules.check(
                    "/tasks/" + place + "/deliverables",
                    task.deliverables(),
                    Deliverable::id,
                    task.id() + "-D",
                    "[1-9]\\d{0,5}");
        }
        return rules.faults;
    }

    private <T> void check(String list, List<T> parts, Function<T, String> idOf, String prefix, String number) {
        for (int place = 0; place < parts.size(); place++) {
            String id = idOf.apply(parts.get(place));
            String pointer = list + "/" + place + "/id";
            if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches(number)) {
                faults.add(new FieldProblem(pointer, "id-does-not-fit", id, prefix));
            } else if (!used.add(id)) {
                faults.add(new FieldProblem(pointer, "id-is-used-twice", id));
            }
        }
    }
}
