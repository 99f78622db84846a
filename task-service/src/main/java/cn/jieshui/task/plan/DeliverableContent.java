package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a deliverable commits to.
 *
 * @param target null for ongoing work; DONE for a milestone
 * @param condition what the amount depends on (根据…资金情况), the task's own condition included; null when unconditional
 * @param population null unless it is counted against one
 * @param alias another name given in brackets; else null
 * @param subject the named enterprise or place given in brackets; else null
 * @param deadline of a milestone, the last day included, in Asia/Shanghai; null for the other kinds
 * @param deadlineWritten whether the document gives the deadline; else it is the end of the year
 * @param sameAs the id of the headline goal that says the same; else null
 * @param method null for milestones and ongoing work
 * @param pace null for milestones and ongoing work
 * @param source null when it was typed
 */
@Embeddable
public record DeliverableContent(
        @Enumerated(EnumType.STRING) DeliverableKind kind,
        String name,
        String text,
        Target target,
        @Enumerated(EnumType.STRING) Modality modality,
        String condition,
        Population population,
        String alias,
        String subject,
        LocalDate deadline,
        boolean deadlineWritten,
        String sameAs,
        @Enumerated(EnumType.STRING) FoldMethod method,
        @Enumerated(EnumType.STRING) PaceKind pace,
        SourceSpan source) {

    DeliverableContent keepingWordsOf(DeliverableContent standing) {
        return target == null ? this : with(terms().with(target.keepingWordsOf(standing.target)));
    }

    Terms terms() {
        return new Terms(target, population, condition, deadline);
    }

    /** A deadline that is another one than before has been written by whoever changed it. */
    DeliverableContent with(Terms terms) {
        return new DeliverableContent(
                kind,
                name,
                text,
                terms.target(),
                modality,
                terms.condition(),
                terms.population(),
                alias,
                subject,
                terms.deadline(),
                deadlineWritten || !Objects.equals(deadline, terms.deadline()),
                sameAs,
                method,
                pace,
                source);
    }
}
