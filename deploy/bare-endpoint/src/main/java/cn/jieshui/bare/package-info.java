/** Owns the baseline of reads in the framework of the services. */
package cn.jieshui.bare;
