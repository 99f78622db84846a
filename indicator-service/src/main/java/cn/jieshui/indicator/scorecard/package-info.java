/**
 * Owns what the results add up to: per department, per chapter and for a whole plan, and how departments are assessed
 * by them (考核): schemes are data. It reads the results that lie ready and computes nothing anew.
 */
package cn.jieshui.indicator.scorecard;
