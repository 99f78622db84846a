package cn.jieshui.gateway.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What any operation can be answered with by the gateway itself, besides what its service says. The answers are told in
 * the gateway's own contract.
 */
final class DoorAnswers {

    private static final String RATE_LIMIT = "RateLimit";
    private static final Map<String, String> BY_STATUS = Map.of(
            "408", "RequestTooSlow",
            "414", "TargetTooLong",
            "429", "TooManyRequests",
            "431", "HeadTooLarge",
            "502", "ServiceBroken",
            "504", "ServiceTooSlow");
    private static final Map<String, String> OF_HEADS =
            Map.of("408", "RequestTooSlow", "414", "TargetTooLong", "431", "HeadTooLarge");

    private DoorAnswers() {}

    static void add(OpenAPI suite) {
        suite.getComponents().addHeader(RATE_LIMIT, rateLimit());
        suite.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(DoorAnswers::add);
    }

    /** What is turned away before anybody knows which operation it is for: of the gateway's own ones too. */
    static void addOfHeads(OpenAPI own) {
        own.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> add(operation, OF_HEADS));
    }

    private static void add(Operation operation) {
        add(operation, BY_STATUS);
    }

    private static void add(Operation operation, Map<String, String> byStatus) {
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        byStatus.forEach((status, name) ->
                answers.put(status, OASFactory.createAPIResponse().ref(name)));
        operation.getResponses().setAPIResponses(answers);
    }

    /** Every answer tells what the caller may still ask. */
    static void tellRates(OpenAPI suite) {
        suite.getComponents().getResponses().values().forEach(DoorAnswers::tellRate);
        suite.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(answer -> answer.getRef() == null)
                .forEach(DoorAnswers::tellRate);
    }

    private static void tellRate(APIResponse answer) {
        answer.addHeader(RATE_LIMIT, OASFactory.createHeader().ref(RATE_LIMIT));
    }

    private static Header rateLimit() {
        return OASFactory.createHeader()
                .description("调用者还可立即请求的次数 r，及再得一次的秒数 t"
                        + " · How many requests r the caller may make at once, and in how many seconds t one more")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .maxLength(100)
                        .pattern("^\"[a-z]+\";r=[0-9]+;t=[0-9]+$")
                        .addExample("\"default\";r=399;t=1"));
    }
}
