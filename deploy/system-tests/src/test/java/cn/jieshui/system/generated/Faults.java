package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;

/** Puts one thing wrong into a call that was right. */
final class Faults {

    private static final int GENERATED = 1000;
    private static final int TOO_LARGE = 1_100_000;
    private static final List<String> BROKEN_ESCAPES =
            List.of("%00", "%0d%0aX:1", "%ff", "%c0%af", "%ed%a0%80", "%zz", "%2", "%", "+", "%2e%2e", "%2f", "%u0041");

    private final RandomGenerator<String> texts = OddValues.texts().generator(GENERATED, true);
    private final RandomGenerator<String> json = OddValues.json().generator(GENERATED, true);
    private final RandomGenerator<byte[]> octets = OddValues.octets().generator(GENERATED, true);
    private final Memory memory;
    private final Callers callers;

    Faults(Memory memory, Callers callers) {
        this.memory = memory;
        this.callers = callers;
    }

    void add(Call call, Draw draw) {
        int body = call.operation.bodies().isEmpty() ? 0 : 45;
        int query = call.query.isEmpty() ? 8 : 22;
        int path = call.operation.template().contains("{") ? 14 : 4;
        int which = draw.below(body + query + path + 33);
        if (which < body) {
            inBody(call, draw);
        } else if (which < body + query) {
            inQuery(call, draw);
        } else if (which < body + query + path) {
            inPath(call, draw);
        } else if (which < body + query + path + 20) {
            inHeaders(call, draw);
        } else if (which < body + query + path + 30) {
            call.caller = callers.other(draw);
            call.faults.add("the caller");
        } else {
            call.method =
                    draw.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get");
            call.faults.add("the method");
        }
    }

    private void inBody(Call call, Draw draw) {
        if (call.json != null && draw.percent(75)) {
            member(call, draw);
        } else {
            call.json = null;
            call.faults.add("the body");
            call.body = brokenBody(call.body, draw);
        }
    }

    /** One member is replaced, taken away, said twice or added. */
    private void member(Call call, Draw draw) {
        call.json = call.json.deepCopy();
        List<Place> places = new ArrayList<>();
        Place.all(call.json, "", places);
        if (places.isEmpty()) {
            call.json = null;
            call.body = text(json, draw).getBytes(StandardCharsets.UTF_8);
            call.faults.add("the body");
            return;
        }
        Place place = draw.of(places);
        String odd = text(json, draw);
        switch (draw.below(8)) {
            case 0 -> place.remove();
            case 1 -> place.replace("null");
            case 2 -> place.replace(place.value() + ",\"" + place.name() + "\":" + odd);
            case 3 -> place.replace("[" + place.value() + "]");
            case 4 -> place = place.added("unknown" + draw.below(9), odd);
            case 5 -> place.replace(OddValues.quoted(otherId(draw)));
            default -> place.replace(odd);
        }
        call.faults.add(place.pointer());
        call.body = call.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String otherId(Draw draw) {
        return memory.one(draw.of("departments", "tasks", "deliverables", "reports", "measures", "plans"), draw, "x");
    }

    private byte[] brokenBody(byte[] body, Draw draw) {
        int somewhere = draw.below(Math.max(body.length, 1));
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (draw.below(12)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, somewhere);
            case 2 -> joined(body, octets.next(draw.random).value());
            case 3 -> octets.next(draw.random).value();
            case 4 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, body);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            case 6 -> flipped(body, somewhere, (byte) 0xff);
            case 7 -> flipped(body, somewhere, (byte) 0);
            case 8 -> text(json, draw).getBytes(StandardCharsets.UTF_8);
            case 9 -> joined(body, body);
            case 10 -> draw.percent(4) ? Arrays.copyOf(body, TOO_LARGE) : flipped(body, somewhere, (byte) '"');
            default -> flipped(body, somewhere, (byte) draw.below(256));
        };
    }

    private static byte[] flipped(byte[] body, int at, byte octet) {
        byte[] copy = body.clone();
        if (copy.length > 0) {
            copy[at] = octet;
        }
        return copy;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void inQuery(Call call, Draw draw) {
        int at = draw.below(Math.max(call.query.size(), 1));
        String given = call.query.isEmpty() ? "limit=5" : call.query.get(at);
        String name = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
        String value = draw.percent(25) ? draw.of(BROKEN_ESCAPES) : OddValues.escaped(text(texts, draw));
        int which = draw.below(9);
        if (call.query.isEmpty() || which == 8) {
            call.query.add(
                    draw.of("unknown=1", "_method=DELETE", "limit=" + value, "cursor=" + value, "=", "&&&", "x"));
            call.faults.add("?" + name);
            return;
        }
        switch (which) {
            case 0 -> call.query.remove(at);
            case 1 -> call.query.add(name + "=" + value);
            case 2 -> call.query.set(at, name);
            case 3 -> call.query.set(at, name + "=");
            case 4 -> call.query.set(at, name + "=" + OddValues.escaped(otherId(draw)));
            default -> call.query.set(at, name + "=" + value);
        }
        call.faults.add("?" + name);
    }

    private void inPath(Call call, Draw draw) {
        int at = draw.below(call.path.size());
        for (int i = 0; i < call.path.size(); i++) {
            at = call.operation.template().split("/", -1)[i + 1].startsWith("{") ? i : at;
        }
        String segment = call.path.get(at);
        switch (draw.below(6)) {
            case 0 -> call.path.set(at, OddValues.escaped(text(texts, draw)));
            case 1 -> call.path.set(at, segment + draw.of(BROKEN_ESCAPES));
            case 2 ->
                call.path.set(at, draw.of("..", ".", "", segment + ";x=1", "a\\b", segment + "/", "%2e%2e", "~", "*"));
            case 3 -> call.path.set(at, OddValues.escaped(otherId(draw)));
            case 4 -> call.path.set(at, segment.replace("500110", "500112"));
            default -> call.path.set(at, OddValues.escaped(text(texts, draw) + segment));
        }
        call.faults.add("{path}");
    }

    private void inHeaders(Call call, Draw draw) {
        String odd = text(texts, draw).replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "?");
        String name = draw.of(
                "Accept",
                "Accept-Language",
                "Prefer",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Content-Type",
                "Authorization",
                "Content-Encoding",
                "Range",
                "Last-Event-ID",
                "X-HTTP-Method-Override",
                "X-Request-Id",
                "traceparent",
                "Cookie",
                "Origin",
                "Accept-Encoding",
                "Accept-Charset");
        String value = draw.percent(50) ? odd : usual(name, draw);
        if (name.equals("Authorization")) {
            call.caller = null;
        }
        if (value == null) {
            call.headers.remove(name);
        } else {
            call.headers.put(name, value);
        }
        call.faults.add(name + ":");
    }

    /** What others send there, though it does not fit; null for nothing at all. */
    private static String usual(String name, Draw draw) {
        return switch (name) {
            case "Accept" ->
                draw.of(
                        "text/html",
                        "application/xml",
                        "*/*;q=0",
                        "application/json;q=x",
                        "a/b/c",
                        "image/*, */*;q=0.1",
                        "text/csv");
            case "Accept-Language" -> draw.of("en", "zh", "xx-yy-zz", "en;q=2", "*", "en-US,en;q=0.9", "-,-;q=");
            case "Prefer" -> draw.of("return=minimal", "respond-async, wait=0", "return=;;", "wait=-1");
            case "If-Match", "If-None-Match" ->
                draw.of("\"0\"", "W/\"1\"", "1", "\"1\", \"2\"", "\"", "\"99999999999999999999\"", "*", null);
            case "Content-Type" ->
                draw.of(
                        "text/plain",
                        "application/xml",
                        "application/json;charset=utf-16",
                        "application/json;charset=nonsense",
                        "multipart/form-data",
                        "application/x-www-form-urlencoded",
                        "text/csv;charset=gb18030",
                        "nonsense",
                        "a/b;c",
                        null);
            case "Authorization" ->
                draw.of(
                        "Bearer",
                        "Bearer a.b.c",
                        "Basic YTpi",
                        "bearer x",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                        "Negotiate x");
            case "Content-Encoding" -> draw.of("gzip", "br", "identity", "deflate, gzip");
            case "Range" -> draw.of("bytes=0-1", "bytes=-1", "items=0-9");
            case "X-HTTP-Method-Override" -> draw.of("DELETE", "PUT");
            case "Idempotency-Key" -> draw.of("same", "k".repeat(129), "with space", null);
            case "Accept-Encoding" -> draw.of("gzip", "identity;q=0", "*;q=0", "zstd");
            default -> draw.of("x", null);
        };
    }

    private static String text(RandomGenerator<String> generator, Draw draw) {
        return generator.next(draw.random).value();
    }

    /** Everything at once, and nothing of it as it should be. */
    void scramble(Call call, Draw draw) {
        Random random = draw.random;
        call.kind = Call.Kind.WILD;
        for (int i = draw.between(1, 3); i > 0; i--) {
            call.path.set(
                    draw.below(call.path.size()),
                    OddValues.escaped(texts.next(random).value()));
        }
        for (int i = draw.between(0, 5); i > 0; i--) {
            call.query.add(OddValues.escaped(texts.next(random).value()) + "=" + draw.of(BROKEN_ESCAPES));
            inHeaders(call, draw);
        }
        call.json = null;
        call.body = draw.percent(50)
                ? octets.next(random).value()
                : text(json, draw).getBytes(StandardCharsets.UTF_8);
        call.faults.add("everything");
    }

    /** A member of a JSON object or array, by what holds it. */
    private record Place(JsonNode holder, String name, int index, String pointer) {

        static void all(JsonNode node, String pointer, List<Place> places) {
            node.properties().forEach(member -> {
                String own = pointer + "/" + member.getKey();
                places.add(new Place(node, member.getKey(), -1, own));
                all(member.getValue(), own, places);
            });
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                places.add(new Place(node, String.valueOf(i), i, pointer + "/" + i));
                all(node.get(i), pointer + "/" + i, places);
            }
        }

        JsonNode value() {
            return index < 0 ? holder.get(name) : holder.get(index);
        }

        void replace(String text) {
            if (holder instanceof ObjectNode object) {
                object.putRawValue(name, new RawValue(text));
            } else if (holder instanceof ArrayNode array) {
                array.set(index, array.rawValueNode(new RawValue(text)));
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else if (holder instanceof ArrayNode array) {
                array.remove(index);
            }
        }

        Place added(String other, String text) {
            if (holder instanceof ObjectNode object) {
                object.putRawValue(other, new RawValue(text));
                return new Place(holder, other, -1, pointer.substring(0, pointer.lastIndexOf('/') + 1) + other);
            }
            replace(text);
            return this;
        }
    }
}
