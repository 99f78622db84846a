/** Requests that nobody thought of, made from the suite's own OpenAPI document, and what must hold of every answer. */
package cn.jieshui.system.generated;
