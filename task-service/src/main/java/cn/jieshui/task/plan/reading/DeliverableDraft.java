package cn.jieshui.task.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A deliverable while its sentence is still being read: stretch, condition and named subject come behind it. */
final class DeliverableDraft {

    final DeliverableKind kind;
    final String name;
    final Passage text;
    final ReadTarget binding;
    final Modality modality;
    final String population;
    final List<String> conditions = new ArrayList<>();
    String alias;
    String subject;
    private ReadTarget stretched;
    private final LocalDate deadline;
    private final boolean deadlineWritten;

    DeliverableDraft(
            DeliverableKind kind,
            String name,
            Passage text,
            ReadTarget target,
            Modality modality,
            String population,
            LocalDate deadline,
            boolean deadlineWritten) {
        this.kind = kind;
        this.name = name;
        this.text = text;
        this.binding = target;
        this.modality = modality;
        this.population = population;
        this.deadline = deadline;
        this.deadlineWritten = deadlineWritten;
    }

    boolean isQuantified() {
        return kind == DeliverableKind.QUANTIFIED;
    }

    /** Takes the further amount as stretch value; false when it is of another unit or there is one already. */
    boolean stretch(ReadTarget further) {
        if (!isQuantified() || stretched != null || binding.unit() != further.unit()) {
            return false;
        }
        stretched = new ReadTarget(
                binding.comparator(),
                binding.amount(),
                binding.unit(),
                binding.writtenAmount(),
                binding.writtenUnit(),
                further.amount(),
                binding.baseYear());
        return true;
    }

    ReadDeliverable read(String id, Parties parties) {
        ReadTarget target = stretched == null ? binding : stretched;
        FoldMethod method = isQuantified() ? method(target) : null;
        return new ReadDeliverable(
                id,
                kind,
                name,
                text.text(),
                text.span(),
                target,
                modality,
                conditions.isEmpty() ? null : String.join("；", conditions),
                population,
                alias,
                subject,
                deadline,
                deadlineWritten,
                null,
                parties,
                method,
                method == null ? null : PaceKind.LINEAR);
    }

    /** Counted things are entries of a ledger; areas and volumes add up; a rate is what was measured last. */
    static FoldMethod method(ReadTarget target) {
        return switch (target.comparator()) {
            case COMPLETE -> FoldMethod.ITEMS_OVER_POPULATION;
            case REDUCTION_AT_LEAST -> FoldMethod.REDUCTION;
            default ->
                switch (target.unit()) {
                    case COUNT -> FoldMethod.ITEMS;
                    case MU, M3 -> FoldMethod.SUM;
                    case PERCENT, RATIO -> FoldMethod.LATEST;
                };
        };
    }
}
