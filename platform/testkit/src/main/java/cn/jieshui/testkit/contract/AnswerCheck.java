package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether answers are as an OpenAPI document tells them: their status, their content type and their JSON. */
public final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETERS = Pattern.compile(";.*");

    private final ContractDocument contract;

    AnswerCheck(ContractDocument contract) {
        this.contract = contract;
    }

    public static AnswerCheck against(Path file) throws IOException {
        return new AnswerCheck(new ContractDocument(file));
    }

    /** @param document YAML or JSON */
    public static AnswerCheck against(String document) throws IOException {
        return new AnswerCheck(new ContractDocument(document));
    }

    /** The path, with its parameters in braces, of the operation that a request is for; empty when there is none. */
    public Optional<String> template(String method, String path) {
        return contract.operation(method, path).map(ContractDocument.Operation::template);
    }

    /** Whether the document tells of the status, or of no such operation. */
    public boolean tells(String method, String path, int status) {
        return contract.operation(method, path)
                .map(operation -> contract.response(operation, status).isPresent())
                .orElse(true);
    }

    /** The headers that the document tells of for an answer; empty when it tells none, or not of the answer. */
    public Set<String> headers(String method, String path, int status) {
        return contract.operation(method, path)
                .flatMap(operation -> contract.response(operation, status))
                .map(response -> response.path("headers")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * What is not as it is told, in words; of requests that are none of the document's operations nothing is said.
     *
     * @param path without its query, as it was sent
     * @param contentType null when there is none
     */
    public Optional<String> complaint(String method, String path, int status, String contentType, byte[] body) {
        return contract.operation(method, path).flatMap(operation -> complaint(operation, status, contentType, body));
    }

    private Optional<String> complaint(
            ContractDocument.Operation operation, int status, String contentType, byte[] body) {
        var told = contract.response(operation, status);
        if (told.isEmpty()) {
            return Optional.of("status " + status + " is not told");
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        String type =
                PARAMETERS.matcher(String.valueOf(contentType)).replaceFirst("").trim();
        if (!told.get().path("content").has(type)) {
            return Optional.of(type + " is not told for " + status);
        }
        return type.endsWith("json") ? mismatch(operation, status, type, body) : Optional.empty();
    }

    private Optional<String> mismatch(ContractDocument.Operation operation, int status, String type, byte[] body) {
        try {
            List<String> faults = contract.faults(operation, status, type, JSON.readTree(body));
            return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
        } catch (IOException e) {
            return Optional.of("it is no JSON: " + e.getMessage());
        }
    }
}
