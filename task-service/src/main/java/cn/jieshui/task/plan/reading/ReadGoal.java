package cn.jieshui.task.plan.reading;

/**
 * A headline goal of the whole plan (基本目标).
 *
 * @param id its number within the plan: G1, G2, ...
 * @param code the goal's name in contracts, such as {@code total-water-use}; {@code goal-3} for one the reader does not
 *     know
 * @param name what is measured, in the document's words
 * @param population the words for the whole that COMPLETE is counted against; else null
 * @param text the clause it was read from
 * @param partOf the id of the goal it is a part of (其中); else null
 * @param sameAs the id (T14-D1) of the deliverable that says the same in other words; else null
 */
public record ReadGoal(
        String id,
        String code,
        String name,
        ReadTarget target,
        Modality modality,
        String population,
        String text,
        Span where,
        String partOf,
        String sameAs,
        FoldMethod method,
        PaceKind pace) {

    public int line() {
        return where.line();
    }

    ReadGoal sameAs(String deliverable) {
        return new ReadGoal(
                id, code, name, target, modality, population, text, where, partOf, deliverable, method, pace);
    }
}
