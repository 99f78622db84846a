package cn.jieshui.task.plan.reading;

import java.math.BigDecimal;

/**
 * A number and its unit as written in a clause.
 *
 * @param amount in {@code unit}, exact; as written when {@code unit} is null
 * @param unit null for a number that no known unit follows
 * @param from offset of the number's first character in the clause, {@code to} offset behind the unit
 */
record Quantity(BigDecimal amount, TargetUnit unit, String writtenAmount, String writtenUnit, int from, int to) {}
