package cn.jieshui.platform.inbox;

/** An event that can never be folded as it is. */
public final class PoisonEvent extends RuntimeException {

    private final transient InboxEvent event;

    public PoisonEvent(InboxEvent event, Throwable cause) {
        super(cause);
        this.event = event;
    }

    public PoisonEvent(InboxEvent event, String reason) {
        super(reason);
        this.event = event;
    }

    InboxEvent event() {
        return event;
    }
}
