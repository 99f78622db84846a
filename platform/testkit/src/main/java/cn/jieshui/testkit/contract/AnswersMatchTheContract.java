package cn.jieshui.testkit.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds every answer that a test gets to the committed OpenAPI document: its status, its content type and what it says
 * of versions and places are told there, its JSON matches the schema, and no read in JSON is without a tag. Requests
 * that are none of the document's operations pass.
 */
public final class AnswersMatchTheContract implements Filter {

    private static final List<Integer> OF_NO_OPERATION = List.of(404, 405);

    private final AnswerCheck contract;

    public AnswersMatchTheContract(AnswerCheck contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        int status = answer.statusCode();
        if (OF_NO_OPERATION.contains(status) && !contract.tells(request.getMethod(), path, status)) {
            return answer;
        }
        contract.complaint(request.getMethod(), path, status, answer.contentType(), answer.asByteArray())
                .ifPresent(complaint -> {
                    throw new AssertionError("%s %s does not answer as the contract says: %s%n%s"
                            .formatted(request.getMethod(), path, complaint, answer.asString()));
                });
        tags(request.getMethod(), path, answer).ifPresent(complaint -> {
            throw new AssertionError("%s %s %s".formatted(request.getMethod(), path, complaint));
        });
        return answer;
    }

    private Optional<String> tags(String method, String path, Response answer) {
        int status = answer.statusCode();
        if (status >= 300 || contract.template(method, path).isEmpty()) {
            return Optional.empty();
        }
        Set<String> told = contract.headers(method, path, status);
        Optional<String> untold = Stream.of("ETag", "Location", "Preference-Applied")
                .filter(header -> answer.header(header) != null && !told.contains(header))
                .findFirst();
        boolean json = answer.contentType().startsWith("application/json");
        return method.equals("GET") && json && answer.header("ETag") == null
                ? Optional.of("answers without an ETag")
                : untold.map(header -> "answers with a " + header + " that the contract does not tell of");
    }
}
