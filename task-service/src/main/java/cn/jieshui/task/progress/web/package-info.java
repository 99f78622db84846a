/** Progress reports over REST: resources, views, requests. */
package cn.jieshui.task.progress.web;
