/** Owns who is calling and what the suite's roles are called. */
package cn.jieshui.platform.security;
