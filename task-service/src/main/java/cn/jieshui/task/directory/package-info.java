/**
 * Owns this service's copy of the department directory (责任单位名录), kept from department-service's {@code department.v1}
 * events; it answers which departments bear a name, and for whom one acts after a reform (机构改革).
 */
package cn.jieshui.task.directory;
