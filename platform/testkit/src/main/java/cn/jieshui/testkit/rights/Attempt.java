package cn.jieshui.testkit.rights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How an operation is called on an object that is there, and in the same words on one that is not. */
public final class Attempt {

    private record Value(String existing, String absent) {
        String of(boolean isAbsent) {
            return isAbsent ? absent : existing;
        }
    }

    private final Map<String, Value> path = new LinkedHashMap<>();
    private final Map<String, Value> query = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> ofRole = new LinkedHashMap<>();
    private Value body;
    private UnaryOperator<String> bodyOfRole;
    private String type = "application/json";
    private boolean findsNothing;

    Attempt() {}

    /** A part of the path. */
    public Attempt path(String name, String existing, String absent) {
        path.put(name, new Value(existing, absent));
        return this;
    }

    /** A part of the path whose own object is another for each role. */
    public Attempt pathOfRole(String name, UnaryOperator<String> ofRole, String absent) {
        this.ofRole.put(name, ofRole);
        return path(name, "", absent);
    }

    public Attempt query(String name, String existing, String absent) {
        query.put(name, new Value(existing, absent));
        return this;
    }

    public Attempt query(String name, String value) {
        return query(name, value, value);
    }

    public Attempt json(String content) {
        return body("application/json", content, content);
    }

    /** A name of the object that answers may contain and that stands in neither path nor query. */
    public Attempt named(String existing, String absent) {
        names.put(existing, absent);
        return this;
    }

    /** A body that names the object itself. */
    public Attempt json(String existing, String absent) {
        return body("application/json", existing, absent);
    }

    public Attempt body(String contentType, String existing, String absent) {
        type = contentType;
        body = new Value(existing, absent);
        return this;
    }

    /** A body for each role. */
    public Attempt jsonOfRole(UnaryOperator<String> content) {
        bodyOfRole = content;
        return this;
    }

    /** There is no object that the operation could find. */
    public Attempt findsNothing() {
        findsNothing = true;
        return this;
    }

    boolean mayFindNothing() {
        return findsNothing;
    }

    boolean namesAnObject() {
        return path.values().stream().anyMatch(Attempt::differs)
                || query.values().stream().anyMatch(Attempt::differs)
                || body != null && differs(body);
    }

    private static boolean differs(Value value) {
        return !value.existing().equals(value.absent());
    }

    String contentType() {
        return type;
    }

    /** Null when it has none. */
    String body(String role, boolean absent) {
        if (bodyOfRole != null) {
            return bodyOfRole.apply(role);
        }
        return body == null ? null : body.of(absent);
    }

    /** @param template such as {@code /api/v1/plans/{id}} */
    String uri(String template, String role, boolean absent) {
        String uri = template;
        for (Map.Entry<String, Value> part : path.entrySet()) {
            uri = uri.replace("{" + part.getKey() + "}", part(part.getKey(), part.getValue(), role, absent));
        }
        StringBuilder all = new StringBuilder(uri);
        query.forEach((name, value) -> all.append(all.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.of(absent), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private String part(String name, Value value, String role, boolean absent) {
        return absent || !ofRole.containsKey(name)
                ? value.of(absent)
                : ofRole.get(name).apply(role);
    }

    /** An answer about the object that is there, in the words of one about the object that is not. */
    String asOfAbsent(String text, String role) {
        String told = text;
        for (Map.Entry<String, Value> part : path.entrySet()) {
            told = told.replace(
                    part(part.getKey(), part.getValue(), role, false),
                    part.getValue().absent());
        }
        for (Value value : query.values()) {
            told = differs(value) ? told.replace(value.existing(), value.absent()) : told;
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        return told;
    }
}
