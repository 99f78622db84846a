package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Task;
import cn.jieshui.task.plan.TaskContent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered item of the plan with its deliverables. */
@Schema(name = "Task")
public record TaskView(
        String id,
        String plan,
        int number,
        String chapter,
        String name,
        String text,
        String written,
        String condition,
        List<TaskPartyView> parties,
        List<DeliverableView> deliverables,
        SourceView source) {

    static TaskView of(Task task) {
        TaskContent content = task.content();
        return new TaskView(
                task.id(),
                task.plan().id(),
                content.number(),
                content.chapter(),
                content.name(),
                content.text(),
                content.written(),
                content.condition(),
                task.parties().stream().map(TaskPartyView::of).toList(),
                task.deliverables().stream().map(DeliverableView::of).toList(),
                SourceView.of(content.source()));
    }
}
