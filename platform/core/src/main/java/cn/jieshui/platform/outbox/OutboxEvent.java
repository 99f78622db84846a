package cn.jieshui.platform.outbox;

/**
 * An event to publish; it carries the state after the change, not the difference.
 *
 * @param topic where it goes, such as {@code progress.v1}
 * @param key orders it: events of one key arrive in the order in which they were published, and so those of one
 *     aggregate in the order of its versions
 * @param type such as {@code progress.accepted.v1}
 * @param subject the id of the aggregate that it tells of
 * @param aggregateVersion the aggregate's version after the change; together with topic and subject it identifies the
 *     event for consumers
 * @param data the body, written as JSON
 */
public record OutboxEvent(String topic, String key, String type, String subject, long aggregateVersion, Object data) {}
