package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Holds every answer that a test gets to the committed OpenAPI document: its status and content type are told there,
 * and its JSON matches the schema. Requests that are none of the document's operations pass.
 */
final class AnswersMatchTheContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> OF_NO_OPERATION = List.of(404, 405);

    private final ContractDocument contract;

    AnswersMatchTheContract(ContractDocument contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        contract.operation(request.getMethod(), path)
                .flatMap(operation -> complaint(operation, answer))
                .ifPresent(complaint -> {
                    throw new AssertionError("%s %s does not answer as the contract says: %s%n%s"
                            .formatted(request.getMethod(), path, complaint, answer.asString()));
                });
        return answer;
    }

    private Optional<String> complaint(ContractDocument.Operation operation, Response answer) {
        Optional<JsonNode> told = contract.response(operation, answer.statusCode());
        if (told.isEmpty()) {
            return OF_NO_OPERATION.contains(answer.statusCode())
                    ? Optional.empty()
                    : Optional.of("status " + answer.statusCode() + " is not told");
        }
        byte[] body = answer.asByteArray();
        if (body.length == 0) {
            return Optional.empty();
        }
        String type = answer.contentType().replaceAll(";.*", "").trim();
        if (!told.get().path("content").has(type)) {
            return Optional.of(type + " is not told for " + answer.statusCode());
        }
        return type.endsWith("json") ? mismatch(operation, answer.statusCode(), type, body) : Optional.empty();
    }

    private Optional<String> mismatch(ContractDocument.Operation operation, int status, String type, byte[] body) {
        try {
            var faults = contract.faults(operation, status, type, JSON.readTree(body));
            return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
