/** The REST interface of measured values: resource, views, requests. */
package cn.jieshui.indicator.measurement.web;
