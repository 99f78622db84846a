/** The suite's one OpenAPI document, made at build time of those that the services have committed. */
package cn.jieshui.gateway.contract;
