package cn.jieshui.gateway.events.log;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param area that it concerns (GB/T 2260)
 * @param plan that it concerns, or null
 * @param department whose it is, or null
 * @param json the whole CloudEvent in the JSON format, on one line, in UTF-8
 */
public record LoggedEvent(
        EventTopic topic,
        int partition,
        long offset,
        String id,
        String type,
        String subject,
        Instant time,
        String area,
        String plan,
        String department,
        byte[] json) {}
