package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.task.directory.DirectoryOfYear;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of a plan's content whoever wrote it: ids are the plan's own and each names one part, whatever is
 * referred to exists, and a deliverable has what its kind is checked by. Whatever the reader makes of a document
 * passes.
 */
final class ContentRules {

    private ContentRules() {}

    /** @throws ContentRefused naming every place at fault by its JSON pointer */
    static void check(PlanKey key, PlanContent content, DirectoryOfYear directory) {
        List<FieldProblem> faults = Stream.of(
                        IdRules.faults(key, content),
                        ReferenceRules.faults(content, directory),
                        TargetRules.faults(content))
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new ContentRefused(faults);
        }
    }
}
