/**
 * Owns the department directory (责任单位名录): which bodies carry the district's plan, every name they go by, and since
 * when; tells other services by {@code department.v1} events.
 */
package cn.jieshui.department.directory;
