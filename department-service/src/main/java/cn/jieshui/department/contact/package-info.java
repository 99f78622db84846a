/**
 * Owns whom to call in a department (联系人): personal data, read by those who need it, told to no other service, and gone
 * when it is erased.
 */
package cn.jieshui.department.contact;
