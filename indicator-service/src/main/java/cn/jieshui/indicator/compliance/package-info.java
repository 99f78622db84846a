/**
 * Owns whether the district is on pace (达标情况): the year-to-date result of each indicator at each month. Results are
 * computed when something that they rest on changes, in its transaction, and lie ready to be read; what was said once
 * stays.
 */
package cn.jieshui.indicator.compliance;
