/**
 * Owns what the suite's tests start from: the real servers in a process of their own, real tokens, architecture rules.
 */
package cn.jieshui.testkit;
