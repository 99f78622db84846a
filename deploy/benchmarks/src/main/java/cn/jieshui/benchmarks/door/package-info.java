/** Owns what is measured of the gateway alone: its door and its forwarding, beside another proxy and beside none. */
package cn.jieshui.benchmarks.door;
