/**
 * Owns this service's copy of the department directory (责任单位名录), kept from department-service's {@code department.v1}
 * events; it answers which departments bear a name.
 */
package cn.jieshui.task.directory;
