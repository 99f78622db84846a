/** The REST interface of measures: resource, view, request. */
package cn.jieshui.indicator.measure.web;
