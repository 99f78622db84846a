/**
 * Owns consuming: a batch is folded in one database transaction together with how far it reaches; what cannot be folded
 * is set aside as a dead letter and the rest goes on.
 */
package cn.jieshui.platform.inbox;
