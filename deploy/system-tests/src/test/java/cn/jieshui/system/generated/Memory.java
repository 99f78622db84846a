package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the running suite has told of itself: ids, entity tags and cursors, without which nothing would be found. */
final class Memory {

    private static final int MOST = 400;
    private static final Pattern MADE = Pattern.compile("/api/v1/(.+)/([^/]+)");

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> views = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    /** @param collection such as {@code plans} or {@code measurements/imports} */
    void learn(String collection, String id) {
        List<String> ids = known.computeIfAbsent(collection, first -> new CopyOnWriteArrayList<>());
        if (ids.size() < MOST && !ids.contains(id)) {
            ids.add(id);
        }
    }

    void learn(String collection, String id, JsonNode view) {
        learn(collection, id);
        views.put(collection + "/" + id, view);
    }

    /** What an answer tells: where something was made, its tag, how a list goes on. */
    void learn(Call call, Answer answer, JsonNode body) {
        if (answer.status() >= 300) {
            return;
        }
        Matcher made = MADE.matcher(String.valueOf(answer.header("Location")));
        if (made.matches()) {
            learn(made.group(1), made.group(2), body);
            learn("made by " + call.operation.id(), made.group(2));
        }
        if (answer.header("ETag") != null && tags.size() < 20_000) {
            tags.put(call.path(), answer.header("ETag"));
        }
        if (body.path("next").isTextual()) {
            learn("cursor of " + call.operation.id(), body.path("next").asText());
        }
    }

    /** One of what is known of the collection, or what is given when there is none. */
    String one(String collection, Draw draw, String otherwise) {
        List<String> ids = known.getOrDefault(collection, List.of());
        int size = ids.size();
        int at = draw.below(Math.max(size, 1));
        return size == 0 ? otherwise : ids.get(at);
    }

    /** How it looked when it was last heard of; missing when never. */
    JsonNode view(String collection, String id) {
        return views.getOrDefault(collection + "/" + id, MissingNode.getInstance());
    }

    String tag(String path) {
        return tags.getOrDefault(path, "*");
    }
}
