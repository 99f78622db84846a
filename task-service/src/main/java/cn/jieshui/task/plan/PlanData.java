package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import cn.jieshui.task.plan.reading.PartyRole;
import cn.jieshui.task.plan.reading.TargetComparator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that a plan commits to, as {@code plan.v1} events carry it. Amounts are in the canonical unit beside them. */
record PlanData(
        String plan,
        String area,
        int year,
        String title,
        PlanState state,
        long version,
        Instant issuedAt,
        List<ChapterData> chapters,
        List<GoalData> goals,
        List<DeliverableData> deliverables) {

    record ChapterData(String id, int number, String title) {}

    /** @param stretch null, like base year and the written form, where there is none */
    record TargetData(
            TargetComparator comparator,
            BigDecimal amount,
            String unit,
            String writtenAmount,
            String writtenUnit,
            BigDecimal stretch,
            Integer baseYear) {

        static TargetData of(Target target) {
            return target == null
                    ? null
                    : new TargetData(
                            target.comparator(),
                            target.amount(),
                            target.unit().symbol(),
                            target.writtenAmount(),
                            target.writtenUnit(),
                            target.stretch(),
                            target.baseYear());
        }
    }

    /** @param line of the document; null when somebody typed the goal */
    record GoalData(
            String id,
            String code,
            String name,
            String text,
            Integer line,
            TargetData target,
            Modality modality,
            FoldMethod method,
            PaceKind pace,
            Population population,
            String partOf,
            String sameAs) {

        static GoalData of(Goal goal) {
            return new GoalData(
                    goal.id(),
                    goal.code(),
                    goal.name(),
                    goal.text(),
                    lineOf(goal.source()),
                    TargetData.of(goal.target()),
                    goal.modality(),
                    goal.method(),
                    goal.pace(),
                    goal.population(),
                    goal.partOf(),
                    goal.sameAs());
        }
    }

    /**
     * @param target null for ongoing work, DONE for a milestone
     * @param deadline null but for milestones
     */
    record DeliverableData(
            String id,
            String task,
            String chapter,
            DeliverableKind kind,
            String name,
            String text,
            Integer line,
            TargetData target,
            Modality modality,
            String condition,
            FoldMethod method,
            PaceKind pace,
            LocalDate deadline,
            Population population,
            String sameAs,
            List<PartyData> parties) {

        static DeliverableData of(Deliverable deliverable) {
            DeliverableContent content = deliverable.content();
            return new DeliverableData(
                    deliverable.id(),
                    deliverable.task().id(),
                    deliverable.task().content().chapter(),
                    content.kind(),
                    content.name(),
                    content.text(),
                    lineOf(content.source()),
                    TargetData.of(content.target()),
                    content.modality(),
                    content.condition(),
                    content.method(),
                    content.pace(),
                    content.deadline(),
                    content.population(),
                    content.sameAs(),
                    parties(deliverable));
        }

        /** A name that nobody has resolved is nobody's duty. */
        private static List<PartyData> parties(Deliverable deliverable) {
            return deliverable.parties().stream()
                    .filter(party -> party.department() != null)
                    .map(party -> new PartyData(party.department(), party.role()))
                    .toList();
        }
    }

    record PartyData(String department, PartyRole role) {}

    static PlanData of(Plan plan) {
        return new PlanData(
                plan.id(),
                plan.area(),
                plan.year(),
                plan.heading().title(),
                plan.state(),
                plan.version(),
                plan.issuedAt(),
                plan.chapters().stream()
                        .map(chapter -> new ChapterData(chapter.id(), chapter.number(), chapter.title()))
                        .toList(),
                plan.goals().stream().map(GoalData::of).toList(),
                plan.tasks().stream()
                        .flatMap(task -> task.deliverables().stream())
                        .map(DeliverableData::of)
                        .toList());
    }

    private static Integer lineOf(SourceSpan source) {
        return source == null ? null : source.line();
    }
}
