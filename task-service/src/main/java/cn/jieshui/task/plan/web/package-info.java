/** The plans' REST interface: resources, views, requests. */
package cn.jieshui.task.plan.web;
