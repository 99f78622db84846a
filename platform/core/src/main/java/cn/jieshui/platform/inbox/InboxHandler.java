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
     * Folds a batch in the transaction that is under way. Each event comes once, those of a key in the order of their
     * offsets, which is not always that of their versions.
     *
     * @throws PoisonEvent when one event can never be folded; the others are then folded without it
     */
    void fold(List<InboxEvent> batch);
}
