package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;

/**
 * A party of a task, and which of the task's lead phrases names it.
 *
 * @param leadGroup counted from 1; task 13 of 2023 has two
 */
@Embeddable
public record TaskParty(int leadGroup, Party party) {}
