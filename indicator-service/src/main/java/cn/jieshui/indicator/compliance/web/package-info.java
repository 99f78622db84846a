/** The REST interface of the results. */
package cn.jieshui.indicator.compliance.web;
