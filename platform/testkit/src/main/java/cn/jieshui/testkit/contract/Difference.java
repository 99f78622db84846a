package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The first place where two documents differ; the order of members does not count.
 *
 * @param pointer a JSON pointer
 * @param one null when the first document has nothing there
 * @param other null when the second has nothing there
 */
record Difference(String pointer, JsonNode one, JsonNode other) {

    static Optional<Difference> first(JsonNode one, JsonNode other) {
        return first("", one, other);
    }

    private static Optional<Difference> first(String pointer, JsonNode one, JsonNode other) {
        if (one != null && other != null) {
            if (one.isObject() && other.isObject()) {
                return inObjects(pointer, one, other);
            }
            if (one.isArray() && other.isArray()) {
                return inArrays(pointer, one, other);
            }
            if (one.equals(other)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Difference(pointer, one, other));
    }

    private static Optional<Difference> inObjects(String pointer, JsonNode one, JsonNode other) {
        TreeSet<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .flatMap(name -> first(pointer + "/" + escape(name), one.get(name), other.get(name)).stream())
                .findFirst();
    }

    private static Optional<Difference> inArrays(String pointer, JsonNode one, JsonNode other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Optional<Difference> found = first(pointer + "/" + i, one.get(i), other.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
