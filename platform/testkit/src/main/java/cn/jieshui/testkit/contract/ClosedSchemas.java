package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of a folder by their {@code $id}, each changed so that objects have only the members that it names. */
final class ClosedSchemas {

    private ClosedSchemas() {}

    static Map<String, String> in(Path folder) {
        Map<String, String> schemas = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.schema.json")) {
            for (Path file : files) {
                JsonNode schema = PublishedEvent.JSON.readTree(Files.readString(file));
                close(schema);
                schemas.put(schema.path("$id").asText(), schema.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    private static void close(JsonNode schema) {
        schema.forEach(ClosedSchemas::close);
        if (schema instanceof ObjectNode object && schema.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
    }
}
