package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;

/**
 * What a task says.
 *
 * @param number as written in the document
 * @param chapter the id of its chapter; null before the first one
 * @param name its first clause
 * @param text its words without number and lead phrases
 * @param written its words with the lead phrases, without the number
 * @param condition one that stands for the whole task; else null
 * @param source null when it was typed
 */
@Embeddable
public record TaskContent(
        int number, String chapter, String name, String text, String written, String condition, SourceSpan source) {}
