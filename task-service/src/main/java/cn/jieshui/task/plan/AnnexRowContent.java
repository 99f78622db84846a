package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.RowMatch;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the cells of a row of the decomposition table say.
 *
 * @param chapterNumeral its 序号 cell, or the one it inherits from above; null when there is none
 * @param chapterTitle its 目标任务 cell, or the one it inherits from above; null when there is none
 * @param text its 工作内容 cell
 * @param leadCell its 牵头单位 cell as written
 * @param supportCell its 配合单位 cell as written, which also holds 负责 clauses
 * @param match how it found its tasks
 * @param source null when it was typed
 */
@Embeddable
public record AnnexRowContent(
        String chapterNumeral,
        String chapterTitle,
        String text,
        String leadCell,
        String supportCell,
        @Enumerated(EnumType.STRING) RowMatch match,
        SourceSpan source) {}
