/**
 * Owns what is measured (统计指标) as data: measures, their dimensions and units; and how written units become canonical.
 */
package cn.jieshui.indicator.measure;
