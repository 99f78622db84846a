package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls in which everything is as it should be. Whether they are accepted depends on what was done before. */
final class WholeCalls {

    private static final List<String> CHANGES = List.of("PUT", "POST", "DELETE");

    private final Memory memory;
    private final Callers callers;
    private final Bodies bodies;
    private final Parameters parameters;
    private final Map<String, byte[]> files;
    private final String plan;

    /**
     * @param files by content type, what the directory of departments was exported as
     * @param plan the official document of 2023
     */
    WholeCalls(Memory memory, Callers callers, Bodies bodies, Map<String, byte[]> files, String plan) {
        this.memory = memory;
        this.callers = callers;
        this.bodies = bodies;
        this.parameters = new Parameters(memory);
        this.files = files;
        this.plan = plan;
    }

    Call of(Operation operation, Draw draw) {
        Call call = new Call(operation);
        String id = path(call, draw);
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .filter(parameter -> parameter.required() || wanted(operation, parameter.name(), draw))
                .forEach(parameter ->
                        call.query.add(parameter.name() + "=" + parameters.inQuery(operation.id(), parameter, draw)));
        call.caller = callers.allowed(operation, id, draw);
        headers(call, draw);
        body(call, id, draw);
        return call;
    }

    /** Fills in the path and answers the last id in it. */
    private String path(Call call, Draw draw) {
        String id = null;
        for (String segment : call.operation.template().substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                String before = call.path.get(call.path.size() - 1);
                id = made(call.operation.id(), draw);
                id = id == null ? parameters.inPath(call.operation.id(), before, segment, draw) : id;
                call.path.add(OddValues.escaped(id));
            } else {
                call.path.add(segment);
            }
        }
        return id;
    }

    /** What is put under a new name, or takes what others have made and nobody needs any more. */
    private String made(String operation, Draw draw) {
        return switch (operation) {
            case "keepMeasure" -> "generated_" + draw.between(1, 300);
            case "keepValidationRule" -> "generated-" + draw.between(1, 100);
            case "keepScheme" -> "500110-generated-" + draw.between(1, 100);
            case "defineMembers" -> memory.one("collectives", draw, "500110-slj");
            case "recordBaseValue" -> Parameters.PLAN + draw.of("-G3", "-G4");
            case "changeDepartment", "recordSuccession", "replaceContacts", "eraseContacts" ->
                memory.one("made by registerDepartment", draw, "500110-slj");
            default -> null;
        };
    }

    private static boolean wanted(Operation operation, String parameter, Draw draw) {
        return switch (parameter) {
            case "area" -> !operation.method().equals("GET") || draw.percent(80);
            case "plan", "asOf", "year" -> !operation.id().equals("followEvents");
            case "from", "to" -> operation.id().equals("exportAudit") || draw.percent(30);
            case "limit" -> draw.percent(90);
            default -> draw.percent(30);
        };
    }

    private void headers(Call call, Draw draw) {
        call.headers.put("Accept-Language", draw.of("zh-CN", "en", "en-GB, zh;q=0.3", "fr", "zh-TW"));
        String method = call.operation.method();
        boolean isNew = call.operation.id().startsWith("keep")
                && memory.tag(call.path()).equals("*");
        if (call.operation.takes("If-Match") && !isNew) {
            call.headers.put("If-Match", draw.percent(70) ? memory.tag(call.path()) : "*");
        }
        if (call.operation.takes("If-None-Match") && draw.percent(30)) {
            call.headers.put("If-None-Match", memory.tag(call.path()));
        }
        if (call.operation.takes("Idempotency-Key") && draw.percent(40)) {
            call.headers.put("Idempotency-Key", "k-" + draw.between(1, 1_000_000));
        }
        if (CHANGES.contains(method) && draw.percent(20)) {
            call.headers.put("Prefer", draw.of("return=minimal", "return=representation", "respond-async"));
        }
        if (call.operation.id().equals("followEvents")) {
            call.headers.put("Accept", "text/event-stream");
        }
    }

    private void body(Call call, String id, Draw draw) {
        Map<String, JsonNode> forms = call.operation.bodies();
        if (forms.isEmpty()) {
            return;
        }
        boolean json = forms.containsKey("application/json") && (forms.size() == 1 || draw.percent(60));
        List<String> others = new ArrayList<>(forms.keySet());
        others.remove("application/json");
        String type = json ? "application/json" : draw.of(others);
        call.headers.put("Content-Type", type);
        if (json) {
            call.json = bodies.of(call.operation, id, forms.get(type), draw);
            call.body = octets(call.json.toString());
        } else {
            call.body = other(call, type, draw);
        }
    }

    private byte[] other(Call call, String type, Draw draw) {
        return switch (call.operation.id()) {
            case "importPlan" -> octets(plan.replace("2023", year(call)));
            case "recordMeasurements" -> {
                JsonNode row = bodies.measurement(draw);
                yield octets(type.equals("text/csv") ? Bodies.csv(row) : row + "\n");
            }
            default -> files.get(type);
        };
    }

    private static String year(Call call) {
        return call.query.stream()
                .filter(given -> given.startsWith("year="))
                .map(given -> given.substring(5))
                .findFirst()
                .orElse("2023");
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
