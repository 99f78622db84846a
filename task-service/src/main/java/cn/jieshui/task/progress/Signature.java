package cn.jieshui.task.progress;

import java.time.Instant;

/**
 * Who takes a step, and when.
 *
 * @param by the {@code sub} of a person or of another system
 * @param department that it is taken for; null for the water-saving office and other systems
 */
public record Signature(String by, String department, Instant at) {}
