package cn.jieshui.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Calls a page by what is on it, {@code TaskPage}, as clients will have it in their code; by itself it would be called
 * by the classes of the service, {@code PageTaskView}.
 */
final class PageNames {

    private PageNames() {}

    static void give(OpenAPI document) {
        Map<String, Schema> schemas = new LinkedHashMap<>(
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of()));
        UnaryOperator<String> naming = name -> pageOf(schemas.get(name)).orElse(name);
        contents(document).forEach(content -> content.setRef(naming.apply(last(content.getRef()))));
        Map<String, Schema> named = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> named.put(naming.apply(name), schema));
        document.getComponents().setSchemas(named);
    }

    /** What a schema should be called, when it is a page. */
    private static Optional<String> pageOf(Schema schema) {
        return Optional.ofNullable(schema)
                .map(Schema::getProperties)
                .filter(members -> members.keySet().equals(Set.of("items", "next")))
                .map(members -> members.get("items").getItems())
                .map(Schema::getRef)
                .map(item -> last(item) + "Page");
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Stream<Schema> contents(OpenAPI document) {
        return Optional.ofNullable(document.getPaths()).stream()
                .flatMap(paths -> paths.getPathItems().values().stream())
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .map(Content::getMediaTypes)
                .flatMap(types -> types.values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null);
    }
}
