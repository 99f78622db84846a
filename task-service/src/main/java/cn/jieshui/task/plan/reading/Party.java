package cn.jieshui.task.plan.reading;

/**
 * A responsible body (责任单位) as named at one place of the document.
 *
 * @param name as written, a line break inside it taken out
 * @param department its code; null when the name is unknown or ambiguous, which is then a finding
 * @param phrase the role as written: 牵头, 配合, 负责, 按职责分工负责; empty in an annex column without a role word
 */
public record Party(String name, String department, String phrase, Span where) {}
