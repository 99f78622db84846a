/**
 * Owns how a service's tests hold it to its published contracts: OpenAPI document, event schemas, AsyncAPI document.
 */
package cn.jieshui.testkit.contract;
