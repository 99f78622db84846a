/**
 * Carrying one request to its upstream service and the answer back: headers, limits, deadlines, bounded connections.
 */
package cn.jieshui.gateway.proxy;
