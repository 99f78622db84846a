/** Owns the operators' door to rebuilds. */
package cn.jieshui.indicator.rebuild.web;
