package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as the suite's OpenAPI document tells it.
 *
 * @param method in capitals
 * @param template the path with its parameters in braces
 * @param bodies an example by content type, missing where there is none
 * @param roles that may do it
 */
record Operation(
        String id,
        String method,
        String template,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        List<String> roles) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One parameter; its schema is never a reference. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    static List<Operation> in(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(
                        of(document, path.getKey(), path.getValue(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode document, String template, JsonNode path, String method, JsonNode told) {
        List<Parameter> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(parameter(document, parameter)));
        told.path("parameters").forEach(parameter -> parameters.add(parameter(document, parameter)));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        told.path("requestBody")
                .path("content")
                .properties()
                .forEach(type -> bodies.put(type.getKey(), type.getValue().path("example")));
        Set<String> roles = new TreeSet<>();
        told.path("x-jieshui-rights").path("roles").fieldNames().forEachRemaining(roles::add);
        String id = told.path("operationId").asText();
        return new Operation(id, method.toUpperCase(Locale.ROOT), template, parameters, bodies, List.copyOf(roles));
    }

    private static Parameter parameter(JsonNode document, JsonNode told) {
        return new Parameter(
                told.path("name").asText(),
                told.path("in").asText(),
                told.path("required").asBoolean(),
                resolved(document, told.path("schema")));
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    boolean takes(String header) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(header));
    }
}
