/**
 * Owns consuming: a poll batch is folded in one database transaction, each event once; what cannot be folded is set
 * aside as a dead letter and the rest goes on.
 */
package cn.jieshui.platform.inbox;
