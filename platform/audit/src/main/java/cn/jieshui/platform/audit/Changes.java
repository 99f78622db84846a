package cn.jieshui.platform.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one transaction has changed so far, by what it belongs to: the state at its start and that at its end. */
final class Changes {

    private final Map<String, ObjectNode> before = new LinkedHashMap<>();
    private final Map<String, ObjectNode> after = new LinkedHashMap<>();
    private String reason;

    /** Something new. */
    void added(String object, ObjectNode state) {
        after.computeIfAbsent(object, unseen -> JsonNodeFactory.instance.objectNode())
                .setAll(state);
    }

    /** Members that were so and are otherwise now. */
    void changed(String object, ObjectNode was, ObjectNode is) {
        ObjectNode start = before.computeIfAbsent(object, unseen -> JsonNodeFactory.instance.objectNode());
        was.properties().forEach(member -> {
            if (!start.has(member.getKey()) && !isNew(object)) {
                start.set(member.getKey(), member.getValue());
            }
        });
        added(object, is);
    }

    /** Something that is gone. */
    void removed(String object, ObjectNode state) {
        before.computeIfAbsent(object, unseen -> JsonNodeFactory.instance.objectNode())
                .setAll(state);
        after.remove(object);
    }

    void because(String why) {
        reason = why;
    }

    private boolean isNew(String object) {
        return after.containsKey(object) && !before.containsKey(object);
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    String reason() {
        return reason;
    }

    /** JSON, or null when there was nothing. */
    String before() {
        return json(before, after);
    }

    /** JSON, or null when there is nothing any more. */
    String after() {
        return json(after, before);
    }

    /** Without members that are the same on both sides. */
    private static String json(Map<String, ObjectNode> side, Map<String, ObjectNode> other) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        side.forEach((object, state) -> {
            ObjectNode different = state.deepCopy();
            ObjectNode there = other.get(object);
            if (there != null) {
                different.properties().removeIf(member -> member.getValue().equals(there.get(member.getKey())));
            }
            if (!different.isEmpty()) {
                all.set(object, different);
            }
        });
        return all.isEmpty() ? null : AuditJson.text(all);
    }
}
