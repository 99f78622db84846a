package cn.jieshui.task.plan.reading;

import java.time.LocalDate;

/**
 * One checkable commitment inside a task (任务目标). Within a task the quantified ones are numbered first in text order,
 * then milestones, then ongoing work.
 *
 * @param id its number within the plan: T09-D2
 * @param target null for ongoing work; DONE for a milestone
 * @param condition what the amount depends on (根据…资金情况), the task's own condition included; null when unconditional
 * @param population the words for the whole that a share or COMPLETE is counted against, any threshold included; else
 *     null
 * @param alias another name given in brackets; else null
 * @param subject the named enterprise or place given in brackets; else null
 * @param deadline of a milestone, the last day included; 31 December where the document gives none
 * @param deadlineWritten whether the document gives the deadline
 * @param sameAs the id (G6) of the headline goal that says the same; else null
 * @param parties those of the lead phrase that this part of the task stands before
 * @param method null for milestones and ongoing work
 * @param pace null for milestones and ongoing work
 */
public record ReadDeliverable(
        String id,
        DeliverableKind kind,
        String name,
        String text,
        Span where,
        ReadTarget target,
        Modality modality,
        String condition,
        String population,
        String alias,
        String subject,
        LocalDate deadline,
        boolean deadlineWritten,
        String sameAs,
        Parties parties,
        FoldMethod method,
        PaceKind pace) {

    ReadDeliverable sameAs(ReadGoal goal) {
        return new ReadDeliverable(
                id,
                kind,
                name,
                text,
                where,
                target,
                modality,
                condition,
                population,
                alias,
                subject,
                deadline,
                deadlineWritten,
                goal.id(),
                parties,
                goal.method(),
                goal.pace());
    }

    public int line() {
        return where.line();
    }
}
