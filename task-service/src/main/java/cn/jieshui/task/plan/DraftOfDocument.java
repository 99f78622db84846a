package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.Parties;
import cn.jieshui.task.plan.reading.ReadAnnexRow;
import cn.jieshui.task.plan.reading.ReadDeliverable;
import cn.jieshui.task.plan.reading.ReadGoal;
import cn.jieshui.task.plan.reading.ReadPlan;
import cn.jieshui.task.plan.reading.ReadTask;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Makes the content of a draft out of what the reader found, with ids that are unique in the suite. */
final class DraftOfDocument {

    private final PlanKey key;

    private DraftOfDocument(PlanKey key) {
        this.key = key;
    }

    static PlanContent content(PlanKey key, ReadPlan read) {
        return new DraftOfDocument(key).content(read);
    }

    private PlanContent content(ReadPlan read) {
        return new PlanContent(
                new PlanHeading(read.title(), read.number(), read.issuer(), read.issuedOn()),
                read.basis().stream()
                        .map(basis -> new BasisDocument(basis.title(), SourceSpan.of(basis.where())))
                        .toList(),
                read.preamble().stream()
                        .map(paragraph -> new Paragraph(paragraph.text(), SourceSpan.of(paragraph.where())))
                        .toList(),
                read.chapters().stream()
                        .map(chapter -> new Chapter(
                                key.of(chapter.id()),
                                chapter.number(),
                                chapter.title(),
                                SourceSpan.of(chapter.where())))
                        .toList(),
                read.goals().stream().map(this::goal).toList(),
                read.tasks().stream().map(this::task).toList(),
                read.annex().stream().map(this::annexRow).toList());
    }

    private Goal goal(ReadGoal goal) {
        return new Goal(
                key.of(goal.id()),
                goal.code(),
                goal.name(),
                goal.text(),
                Target.of(goal.target()),
                goal.modality(),
                Population.named(goal.population()),
                key.of(goal.partOf()),
                key.of(goal.sameAs()),
                goal.method(),
                goal.pace(),
                SourceSpan.of(goal.where()));
    }

    private Task task(ReadTask task) {
        TaskContent content = new TaskContent(
                task.number(),
                key.of(task.chapter()),
                task.name(),
                task.text(),
                task.written(),
                task.condition(),
                SourceSpan.of(task.where()));
        List<Deliverable> deliverables =
                task.deliverables().stream().map(this::deliverable).toList();
        return new Task(key.of(task.id()), content, parties(task.groups()), deliverables);
    }

    private static List<TaskParty> parties(List<Parties> groups) {
        List<TaskParty> parties = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (Party party : Party.listOf(groups.get(group))) {
                parties.add(new TaskParty(group + 1, party));
            }
        }
        return parties;
    }

    private Deliverable deliverable(ReadDeliverable read) {
        DeliverableContent content = new DeliverableContent(
                read.kind(),
                read.name(),
                read.text(),
                Target.of(read.target()),
                read.modality(),
                read.condition(),
                Population.named(read.population()),
                read.alias(),
                read.subject(),
                deadline(read),
                read.deadlineWritten(),
                key.of(read.sameAs()),
                read.method(),
                read.pace(),
                SourceSpan.of(read.where()));
        return new Deliverable(key.of(read.id()), content, Party.listOf(read.parties()));
    }

    /** The reader leaves it open where the document names no year; the plan's year is known here. */
    private LocalDate deadline(ReadDeliverable read) {
        boolean open = read.kind() == DeliverableKind.MILESTONE && read.deadline() == null;
        return open ? LocalDate.of(key.year(), Month.DECEMBER, 31) : read.deadline();
    }

    private AnnexRow annexRow(ReadAnnexRow row) {
        AnnexRowContent content = new AnnexRowContent(
                row.chapterNumeral(),
                row.chapterTitle(),
                row.text(),
                row.leadCell(),
                row.supportCell(),
                row.match(),
                SourceSpan.of(row.where()));
        List<String> tasks = row.tasks().stream().map(key::of).toList();
        return new AnnexRow(key.of(row.id()), content, Party.listOf(row.parties()), tasks);
    }
}
