package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.Modality;
import cn.jieshui.task.plan.reading.PaceKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A headline goal of the whole plan (基本目标).
 *
 * @param id such as {@code 500110-2023-G6}
 * @param code what is measured, in the suite's terms ({@code leakage-rate})
 * @param name what is measured, in the document's words
 * @param text the clause it was read from
 * @param population null unless it is counted against one
 * @param partOf the id of the goal that it is a part of (其中); else null
 * @param sameAs the id of the deliverable that says the same in other words; else null
 * @param source null when it was typed
 */
@Embeddable
public record Goal(
        String id,
        String code,
        String name,
        String text,
        Target target,
        @Enumerated(EnumType.STRING) Modality modality,
        Population population,
        String partOf,
        String sameAs,
        @Enumerated(EnumType.STRING) FoldMethod method,
        @Enumerated(EnumType.STRING) PaceKind pace,
        SourceSpan source) {

    /** With the digits and the unit of the document, as long as it is the amount that stood there; null for none. */
    Goal keepingWordsOf(Goal standing) {
        return standing == null ? this : with(terms().with(target.keepingWordsOf(standing.target)));
    }

    Terms terms() {
        return new Terms(target, population, null, null);
    }

    /** A goal has neither condition nor deadline. */
    Goal with(Terms terms) {
        return new Goal(
                id,
                code,
                name,
                text,
                terms.target(),
                modality,
                terms.population(),
                partOf,
                sameAs,
                method,
                pace,
                source);
    }
}
