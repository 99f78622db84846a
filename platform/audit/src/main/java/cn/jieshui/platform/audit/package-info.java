/**
 * Owns the audit (审计): who changed what, when, from where and why, and who was refused what. Changes of entities are
 * seen by themselves; what is written past them is told to {@link cn.jieshui.platform.audit.Audit}.
 */
package cn.jieshui.platform.audit;
