/** Owns the one clock and the one business time zone. */
package cn.jieshui.platform.time;
