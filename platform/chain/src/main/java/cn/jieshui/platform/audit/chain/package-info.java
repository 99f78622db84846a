/**
 * Owns the chain of the audit (审计链): lines that are only added, each hashed with the one before it, and the walk along
 * them that finds whatever was altered. It needs a database and nothing else of the suite, so that the gateway has it
 * too.
 */
package cn.jieshui.platform.audit.chain;
