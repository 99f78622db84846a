package cn.jieshui.platform.inbox;

/**
 * A place in a partition.
 *
 * @param topicId Kafka's own id of the topic
 */
record Place(String topicId, long offset) {

    Place at(long other) {
        return new Place(topicId, other);
    }
}
