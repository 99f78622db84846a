/** Owns what is measured on the way of accepted reports from Kafka into the figures. */
package cn.jieshui.benchmarks.ingestion;
