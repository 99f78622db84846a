package cn.jieshui.platform.inbox;

import org.apache.kafka.common.TopicPartition;

/**
 * The part of a partition that a batch covers.
 *
 * @param topicId Kafka's own id of the topic
 * @param from the offset from which everything was read; all before it was folded when reading began there
 * @param to the offset after the last record
 */
record Stretch(TopicPartition partition, String topicId, long from, long to) {}
