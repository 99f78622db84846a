package cn.jieshui.gateway.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What any operation can be answered with by the gateway itself, besides what its service says. */
final class DoorAnswers {

    private static final Map<String, String> BY_STATUS =
            Map.of("429", "TooManyRequests", "502", "ServiceBroken", "504", "ServiceTooSlow");
    private static final Map<String, String> MEANINGS = Map.of(
            "TooManyRequests",
                    "The caller has asked more than it may; Retry-After says in how many seconds it may again",
            "ServiceBroken",
                    "The service behind the gateway broke the connection; a change may or may not have been made",
            "ServiceTooSlow", "The service behind the gateway did not answer in time; a change may or may not be made");

    private DoorAnswers() {}

    static void add(OpenAPI suite) {
        new TreeMap<>(MEANINGS).forEach((name, meaning) -> suite.getComponents().addResponse(name, problem(meaning)));
        suite.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(DoorAnswers::add);
    }

    private static void add(Operation operation) {
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        BY_STATUS.forEach((status, name) ->
                answers.put(status, OASFactory.createAPIResponse().ref(name)));
        operation.getResponses().setAPIResponses(answers);
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
