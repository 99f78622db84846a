package cn.jieshui.testkit.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/**
 * Holds every answer that a test gets to the committed OpenAPI document: its status and content type are told there,
 * and its JSON matches the schema. Requests that are none of the document's operations pass.
 */
final class AnswersMatchTheContract implements Filter {

    private static final List<Integer> OF_NO_OPERATION = List.of(404, 405);

    private final AnswerCheck contract;

    AnswersMatchTheContract(AnswerCheck contract) {
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
        return answer;
    }
}
