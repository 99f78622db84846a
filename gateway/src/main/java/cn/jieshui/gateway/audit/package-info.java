/**
 * The gateway's own audit (审计): what it refuses itself, and what is changed at the gateway, in a chain as the services
 * have. What a service refuses or changes is in the audit of that service.
 */
package cn.jieshui.gateway.audit;
