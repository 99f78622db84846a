/**
 * The log of the suite's events (Kafka) as the gateway reads it: without a group, from any position, for as many
 * clients as ask. A position is all that has to be known to go on, so any gateway process can serve any client.
 */
package cn.jieshui.gateway.events.log;
