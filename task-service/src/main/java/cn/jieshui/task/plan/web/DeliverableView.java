package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Deliverable;
import cn.jieshui.task.plan.DeliverableContent;
import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One checkable commitment inside a task. */
@Schema(
        name = "Deliverable",
        requiredProperties = {
            "id",
            "task",
            "plan",
            "kind",
            "name",
            "text",
            "target",
            "modality",
            "condition",
            "population",
            "alias",
            "subject",
            "deadline",
            "deadlineWritten",
            "sameAs",
            "method",
            "pace",
            "parties",
            "source"
        })
public record DeliverableView(
        @NotNull String id,
        @Schema(readOnly = true) String task,
        @Schema(readOnly = true) String plan,
        @NotNull DeliverableKind kind,
        @NotBlank String name,
        @NotNull String text,
        @Schema(nullable = true) @Valid TargetView target,
        @NotNull Modality modality,
        @Schema(nullable = true) String condition,
        @Schema(nullable = true) @Valid PopulationView population,
        @Schema(nullable = true) String alias,
        @Schema(nullable = true) String subject,
        @Schema(nullable = true) LocalDate deadline,
        boolean deadlineWritten,
        @Schema(nullable = true) String sameAs,
        @Schema(nullable = true) FoldMethod method,
        @Schema(nullable = true) PaceKind pace,
        @NotNull List<@NotNull @Valid PartyView> parties,
        @Schema(nullable = true) @Valid SourceView source) {

    static DeliverableView of(Deliverable deliverable) {
        DeliverableContent content = deliverable.content();
        return new DeliverableView(
                deliverable.id(),
                deliverable.task().id(),
                deliverable.plan().id(),
                content.kind(),
                content.name(),
                content.text(),
                TargetView.of(content.target()),
                content.modality(),
                content.condition(),
                PopulationView.of(content.population()),
                content.alias(),
                content.subject(),
                content.deadline(),
                content.deadlineWritten(),
                content.sameAs(),
                content.method(),
                content.pace(),
                deliverable.parties().stream().map(PartyView::of).toList(),
                SourceView.of(content.source()));
    }

    /** Of whatever task it stands in. */
    Deliverable deliverable() {
        DeliverableContent content = new DeliverableContent(
                kind,
                name,
                text,
                target == null ? null : target.target(),
                modality,
                condition,
                population == null ? null : population.population(),
                alias,
                subject,
                deadline,
                deadlineWritten,
                sameAs,
                method,
                pace,
                SourceView.span(source));
        return new Deliverable(
                id, content, parties.stream().map(PartyView::party).toList());
    }
}
