/** Contacts over HTTP. */
package cn.jieshui.department.contact.web;
