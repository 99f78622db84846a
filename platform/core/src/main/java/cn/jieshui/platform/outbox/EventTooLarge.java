package cn.jieshui.platform.outbox;

import cn.jieshui.platform.problem.Refusal;

/** The change would publish an event that no broker with usual limits takes, so the change is refused as a whole. */
public final class EventTooLarge extends Refusal {

    EventTooLarge(String subject, int octets, int limit) {
        super(Kind.TOO_LARGE, "event-too-large", subject, octets, limit);
    }
}
