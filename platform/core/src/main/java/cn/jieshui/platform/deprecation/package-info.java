/** Owns how a caller is told that what it uses will not be served for ever, and from when on. */
package cn.jieshui.platform.deprecation;
