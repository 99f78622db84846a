/** Tells operators why a service did not start. */
package cn.jieshui.platform.start;
