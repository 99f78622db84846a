package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a contract must say of every schema, member and parameter: what it means, and what limits its values. */
final class MemberRules {

    private static final List<String> VALUES = List.of("Values may be added", "No values are added");

    private final List<String> complaints = new ArrayList<>();

    private MemberRules() {}

    /** One sentence for each rule that is broken; {@code contracts/words.yaml} is where to put it right. */
    static List<String> complaints(JsonNode document) {
        MemberRules rules = new MemberRules();
        document.path("components").path("schemas").properties().forEach(schema -> {
            rules.described(schema.getKey(), schema.getValue());
            rules.schema(schema.getKey(), schema.getValue());
        });
        document.path("paths").properties().forEach(path -> rules.path(path.getKey(), path.getValue()));
        return rules.complaints;
    }

    private void path(String path, JsonNode members) {
        parameters(path, members);
        members.forEach(operation -> {
            if (operation.has("operationId")) {
                String id = operation.path("operationId").asText();
                described(id, operation);
                parameters(id, operation);
            }
        });
    }

    private void parameters(String owner, JsonNode thing) {
        thing.path("parameters").forEach(parameter -> {
            String name = owner + "." + parameter.path("name").asText();
            described(name, parameter);
            limited(name, parameter.path("schema"));
        });
    }

    private void schema(String owner, JsonNode schema) {
        limited(owner, schema);
        schema.path("properties").properties().forEach(member -> {
            String name = owner + "." + member.getKey();
            described(name, member.getValue());
            schema(name, member.getValue());
        });
    }

    private void described(String name, JsonNode thing) {
        require(isInBothLanguages(thing.path("description")), name, "is not described in Chinese and in English");
        String description = thing.path("description").asText();
        require(
                !thing.has("enum") || VALUES.stream().anyMatch(description::contains),
                name,
                "does not say whether values may be added");
    }

    static boolean isInBothLanguages(JsonNode text) {
        return text.asText().codePoints().anyMatch(Character::isIdeographic)
                && text.asText().contains(" · ");
    }

    private void limited(String name, JsonNode schema) {
        if (is(schema, "string")) {
            require(schema.has("enum") || schema.has("maxLength"), name, "has no longest text");
            require(
                    schema.has("enum") || schema.has("pattern") || schema.has("format"),
                    name,
                    "does not say what its text looks like");
        } else if (is(schema, "integer")) {
            require(schema.has("minimum") && schema.has("maximum") && schema.has("format"), name, "has no limits");
        } else if (is(schema, "array")) {
            require(schema.has("maxItems"), name, "has no most items");
            limited(name + "[]", schema.path("items"));
        }
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || types.valueStream().anyMatch(each -> each.asText().equals(type));
    }

    private void require(boolean holds, String name, String complaint) {
        if (!holds) {
            complaints.add(name + ": " + complaint);
        }
    }
}
