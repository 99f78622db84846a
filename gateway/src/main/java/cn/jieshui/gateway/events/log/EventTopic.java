package cn.jieshui.gateway.events.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The topics of the suite that others may hear of. Their order is part of every position: new ones come last. */
public enum EventTopic {
    DEPARTMENT,
    PLAN,
    PROGRESS,
    COMPLIANCE;

    private static final List<EventTopic> ALL = List.of(values());
    private static final String VERSION = ".v1";

    /** The name in Kafka. */
    public String topic() {
        return prefix() + VERSION;
    }

    /** How the types of its events begin, up to the first dot. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<EventTopic> all() {
        return ALL;
    }

    static List<String> names() {
        return ALL.stream().map(EventTopic::topic).toList();
    }

    static EventTopic of(String topic) {
        return Arrays.stream(values())
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topic));
    }

    /** Whose types begin like that; empty when none do. */
    public static Optional<EventTopic> ofPrefix(String prefix) {
        return ALL.stream().filter(each -> each.prefix().equals(prefix)).findFirst();
    }
}
