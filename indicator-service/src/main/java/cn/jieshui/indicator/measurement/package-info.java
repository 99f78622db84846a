/**
 * Owns the measured values (填报值): each is for a series and a period and is only ever followed by a revision, never
 * overwritten. What was written is kept beside the canonical amount.
 */
package cn.jieshui.indicator.measurement;
