/**
 * Owns the rebuild of what is derived: plans, indicators, reports, standing values and results are made once more from
 * the topics and from what is only ever added to, beside those that are served, and what differs is put right.
 */
package cn.jieshui.indicator.rebuild;
