/** Owns what every operation's contract has in common, so that resources say only what is their own. */
package cn.jieshui.platform.openapi;
