package cn.jieshui.platform.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * What is sent and answered, shown on one case: {@code contracts/examples/<operationId>.request.json} and
 * {@code .response.json} of the service, and of the platform's modules for what every service has;
 * {@code <operationId>.<status>.json} where one status is answered otherwise than the others. Of other texts than JSON
 * likewise, with the endings of {@link #ENDINGS}; of NDJSON one line, as its schema has it; of binary formats nothing
 * can be shown.
 */
final class Examples {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", "json",
            "application/problem+json", "json",
            "application/x-ndjson", "ndjson",
            "text/csv", "csv",
            "text/plain", "txt");
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .forType(Object.class);

    private Examples() {}

    static void show(Operation operation) {
        String id = operation.getOperationId();
        Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .ifPresent(content -> show(content, id + ".request"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null) {
                if (status.startsWith("2")) {
                    show(response.getContent(), id + ".response");
                }
                show(response.getContent(), id + "." + status);
            }
        });
    }

    private static void show(Content content, String name) {
        content.getMediaTypes().forEach((type, media) -> Optional.ofNullable(ENDINGS.get(type))
                .flatMap(ending -> read("contracts/examples/" + name + "." + ending))
                .ifPresent(media::setExample));
    }

    private static Optional<Object> read(String resource) {
        try (InputStream example = Examples.class.getClassLoader().getResourceAsStream(resource)) {
            if (example == null) {
                return Optional.empty();
            }
            return Optional.of(
                    resource.endsWith("json")
                            ? READER.readValue(example)
                            : new String(example.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
