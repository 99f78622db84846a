/** The REST interface of validation rules: resource, view, request. */
package cn.jieshui.indicator.validation.web;
