package cn.jieshui.platform.inbox;

import java.util.List;
import java.util.Set;

/** What a service does with the events of some topics; every bean of this type is called. */
public interface InboxHandler {

    Set<String> topics();

    /** Whether it knows the type; events of other types are counted and passed over. */
    default boolean understands(String type) {
        return true;
    }

    /**
     * Folds a batch in the transaction that is under way. Each record comes once, those of a key in the order of their
     * offsets. But a producer may send an event twice, and an older version after a newer one, and a topic may be read
     * from its beginning again: whoever keeps what events say keeps it by subject and {@code aggregateVersion}, and
     * lets a version that is not newer than the kept one change nothing.
     *
     * @throws PoisonEvent when events can never be folded; the others are then folded without them; see
     *     {@link PoisonEvent#readAll}
     */
    void fold(List<InboxEvent> batch);
}
