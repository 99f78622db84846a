package cn.jieshui.platform.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * What is sent and answered, shown on one case: {@code contracts/examples/<operationId>.request.json} and
 * {@code .response.json} of the service, and of the platform's modules for what every service has;
 * {@code <operationId>.<status>.json} where one status is answered otherwise than the others.
 */
final class Examples {

    private static final String JSON = "application/json";
    private static final ObjectReader READER = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .forType(Object.class);

    private Examples() {}

    static void show(Operation operation) {
        Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .ifPresent(content -> show(content, operation.getOperationId() + ".request.json"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                show(response.getContent(), operation.getOperationId() + ".response.json");
                show(response.getContent(), operation.getOperationId() + "." + status + ".json");
            }
        });
    }

    private static void show(Content content, String file) {
        MediaType json = content.getMediaType(JSON);
        if (json != null) {
            read("contracts/examples/" + file).ifPresent(json::setExample);
        }
    }

    private static Optional<Object> read(String resource) {
        try (InputStream example = Examples.class.getClassLoader().getResourceAsStream(resource)) {
            return example == null ? Optional.empty() : Optional.of(READER.readValue(example));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
