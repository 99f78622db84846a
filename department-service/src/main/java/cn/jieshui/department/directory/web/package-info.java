/** The directory's REST interface: resource, views, requests. */
package cn.jieshui.department.directory.web;
