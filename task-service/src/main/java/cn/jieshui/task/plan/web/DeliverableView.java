package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Deliverable;
import cn.jieshui.task.plan.DeliverableContent;
import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One checkable commitment inside a task. */
@Schema(name = "Deliverable")
public record DeliverableView(
        String id,
        String task,
        String plan,
        DeliverableKind kind,
        String name,
        String text,
        TargetView target,
        Modality modality,
        String condition,
        PopulationView population,
        String alias,
        String subject,
        LocalDate deadline,
        boolean deadlineWritten,
        String sameAs,
        FoldMethod method,
        PaceKind pace,
        List<PartyView> parties,
        SourceView source) {

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
}
