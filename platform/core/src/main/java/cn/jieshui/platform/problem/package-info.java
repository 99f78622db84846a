/** Owns how a refusal, a malformed request or a failure is told to the caller: RFC 9457 problem details. */
package cn.jieshui.platform.problem;
