package cn.jieshui.task.plan.reading;

import java.util.List;

/**
 * A row of the decomposition table (分解表行).
 *
 * @param id its number within the plan: A07
 * @param chapterNumeral its 序号 cell, or the one it inherits from above, without brackets
 * @param chapterTitle its 目标任务 cell, or the one it inherits from above
 * @param text its 工作内容 cell
 * @param leadCell its 牵头单位 cell as written
 * @param supportCell its 配合单位 cell as written, which also holds 负责 clauses
 * @param tasks the ids (T04, T05) of the tasks with these words, in order
 */
public record ReadAnnexRow(
        String id,
        String chapterNumeral,
        String chapterTitle,
        String text,
        String leadCell,
        String supportCell,
        Parties parties,
        List<String> tasks,
        RowMatch match,
        Span where) {

    public ReadAnnexRow {
        tasks = List.copyOf(tasks);
    }

    public int line() {
        return where.line();
    }
}
