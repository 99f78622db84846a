/** The REST interface of indicators: what the plan says of them, and their definition cards. */
package cn.jieshui.indicator.definition.web;
