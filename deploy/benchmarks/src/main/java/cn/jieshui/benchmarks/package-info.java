/** Owns the measurements of speed on the running suite; none of them is a test. */
package cn.jieshui.benchmarks;
