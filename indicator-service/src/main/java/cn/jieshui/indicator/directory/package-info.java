/**
 * Owns this service's copy of the reforms (机构改革) that the department directory tells of in {@code department.v1}: who
 * stands in whose place from which day on.
 */
package cn.jieshui.indicator.directory;
