/** The one door of the suite: who may come in, to which service a path leads, and what is written down about it. */
package cn.jieshui.gateway;
