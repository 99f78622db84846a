package cn.jieshui.indicator.measurement;

import java.time.LocalDate;

/**
 * A named thing that was completed (台账条目).
 *
 * @param code what it is known by; the same code is the same thing
 * @param name null where nobody gave one
 * @param completedOn the day, in Asia/Shanghai
 */
public record Entry(String code, String name, LocalDate completedOn) {}
