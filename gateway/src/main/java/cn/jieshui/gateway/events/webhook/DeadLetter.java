package cn.jieshui.gateway.events.webhook;

import java.time.Instant;

/**
 * An event that a receiver did not take.
 *
 * @param id null before it is kept
 * @param event the whole CloudEvent, as it was posted
 * @param answer what the receiver said last: the status and the beginning of the body, or what went wrong
 * @param laidAt null before it is kept
 */
record DeadLetter(
        String id,
        String eventId,
        String type,
        String subject,
        String event,
        int attempts,
        String answer,
        Instant laidAt) {}
