/** What is watched on every connection, below the requests: a head that never ends, and octets that are no request. */
package cn.jieshui.gateway.connection;
