/** Owns the conventions of the REST interface: strict JSON, parameters, entity tags, pages and request ids. */
package cn.jieshui.platform.web;
