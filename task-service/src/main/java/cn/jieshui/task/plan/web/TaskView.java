package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Task;
import cn.jieshui.task.plan.TaskContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered item of the plan with its deliverables. */
@Schema(
        name = "Task",
        requiredProperties = {
            "id",
            "plan",
            "number",
            "chapter",
            "name",
            "text",
            "written",
            "condition",
            "parties",
            "deliverables",
            "source"
        })
public record TaskView(
        @NotNull String id,
        @Schema(readOnly = true) String plan,
        @Min(0) int number,
        @Schema(nullable = true) String chapter,
        @NotNull String name,
        @NotNull String text,
        @NotNull String written,
        @Schema(nullable = true) String condition,
        @NotNull List<@NotNull @Valid TaskPartyView> parties,
        @NotNull List<@NotNull @Valid DeliverableView> deliverables,
        @Schema(nullable = true) @Valid SourceView source) {

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

    Task task() {
        return new Task(
                id,
                new TaskContent(number, chapter, name, text, written, condition, SourceView.span(source)),
                parties.stream().map(TaskPartyView::party).toList(),
                deliverables.stream().map(DeliverableView::deliverable).toList());
    }
}
