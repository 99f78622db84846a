/**
 * The counting and scoring of scorecards as pure functions: no annotation, no I/O, no clock; exact decimals in, records
 * out.
 */
package cn.jieshui.indicator.scorecard.scoring;
