/** What the gateway itself refuses or cannot do, told as RFC 9457 problems in the caller's language. */
package cn.jieshui.gateway.problem;
