package cn.jieshui.platform.inbox;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Events that can never be folded as they are. */
public final class PoisonEvent extends RuntimeException {

    private final transient Map<InboxEvent, String> reasons = new IdentityHashMap<>();

    public PoisonEvent(InboxEvent event, Throwable cause) {
        super(cause);
        reasons.put(event, root(cause));
    }

    public PoisonEvent(InboxEvent event, String reason) {
        super(reason);
        reasons.put(event, reason);
    }

    private static String root(Throwable cause) {
        return cause.getCause() == null ? cause.toString() : root(cause.getCause());
    }

    /**
     * Reads every event, so that all that cannot be read are known at once.
     *
     * @throws PoisonEvent with all of those of which the reader throws one
     */
    public static <T> List<T> readAll(List<InboxEvent> events, Function<InboxEvent, T> reader) {
        List<T> read = new ArrayList<>(events.size());
        PoisonEvent poison = null;
        for (InboxEvent event : events) {
            try {
                read.add(reader.apply(event));
            } catch (PoisonEvent e) {
                if (poison == null) {
                    poison = e;
                } else {
                    poison.reasons.putAll(e.reasons);
                }
            }
        }
        if (poison != null) {
            throw poison;
        }
        return read;
    }

    boolean isAbout(Received received) {
        return !received.isCulprit() && reasons.containsKey(received.event());
    }

    /** The same with the reason, if it is one of these. */
    Received blame(Received received) {
        return isAbout(received) ? received.blamed(reasons.get(received.event())) : received;
    }
}
