/**
 * Owns the proofs on the whole suite: packaged services as processes, asked through the gateway as any client would.
 */
package cn.jieshui.system;
