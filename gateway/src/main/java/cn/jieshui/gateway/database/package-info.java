/** The small database that webhooks and the gateway's own audit are in. */
package cn.jieshui.gateway.database;
