/**
 * Owns publishing: an event is written in the transaction of the change that it tells of, and a relay sends it to Kafka
 * afterwards, at least once and in order per key; all keys of an area are in one partition.
 */
package cn.jieshui.platform.outbox;
