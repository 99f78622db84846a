package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.gateway.events.log.LoggedEvent;
import java.time.Instant;
import java.util.List;

/**
 * A subscription.
 *
 * @param owner the subject of the token that made it
 * @param hearer what the owner may hear of, as its token last said
 * @param secrets that sign, the present one first
 * @param reason why it is not active, or null
 * @param place behind the last event that was taken or laid aside; null before it was active
 * @param attempts at the event that is next
 * @param failingSince the first of them; null after a success
 */
record Webhook(
        String id,
        String owner,
        String url,
        EventFilter filter,
        String description,
        Hearer hearer,
        List<String> secrets,
        State state,
        String reason,
        String place,
        int attempts,
        Instant failingSince,
        Instant silentSince,
        long version,
        Instant createdAt) {

    enum State {
        /** The receiver has not yet said that it wants the events. */
        UNVERIFIED,
        ACTIVE,
        /** The receiver failed for too long; a new verification makes it active again. */
        DISABLED
    }

    boolean wants(LoggedEvent event) {
        return hearer.mayHearOf(event) && filter.wants(event);
    }
}
