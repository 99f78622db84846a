package cn.jieshui.department.directory;

/**
 * What one row of a bulk import wants the directory to say of a department.
 *
 * @param number of the row in what was sent, from 1
 * @param version that the sender has read; null when whatever stands may be changed
 */
public record DirectoryRow(int number, String code, String area, DepartmentDetails details, Long version) {}
