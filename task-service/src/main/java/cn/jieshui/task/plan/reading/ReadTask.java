package cn.jieshui.task.plan.reading;

import java.util.List;

/**
 * A numbered item of the plan (工作任务).
 *
 * @param id its number within the plan: T09
 * @param number as written
 * @param chapter the id (C3) of its chapter; null before the first chapter
 * @param name its first clause
 * @param text its words without number and lead phrases
 * @param written its words with the lead phrases, without the number
 * @param condition one that stands for the whole task; else null
 * @param groups one for each lead phrase; task 13 of 2023 has two
 */
public record ReadTask(
        String id,
        int number,
        String chapter,
        String name,
        String text,
        String written,
        Span where,
        String condition,
        List<Parties> groups,
        List<ReadDeliverable> deliverables) {

    public ReadTask {
        groups = List.copyOf(groups);
        deliverables = List.copyOf(deliverables);
    }

    ReadTask with(List<ReadDeliverable> others) {
        return new ReadTask(id, number, chapter, name, text, written, where, condition, groups, others);
    }

    /** The parties of all lead phrases together. */
    public Parties parties() {
        return Parties.union(groups);
    }

    public int line() {
        return where.line();
    }
}
