package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What every operation of the suite's contracts must say. */
final class OperationRules {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Set<String> ids = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private OperationRules(JsonNode document) {
        this.document = document;
    }

    /** One sentence for each rule that an operation breaks. */
    static List<String> complaints(JsonNode document) {
        OperationRules rules = new OperationRules(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        rules.check(member.getKey(), path.getKey(), member.getValue());
                    }
                }));
        return rules.complaints;
    }

    private void check(String method, String path, JsonNode operation) {
        String name = method + " " + path;
        String id = operation.path("operationId").asText();
        require(!id.isBlank(), name, "has no operationId");
        require(ids.add(id), name, "has the operationId of another");
        require(
                MemberRules.isInBothLanguages(operation.path("summary")),
                name,
                "has no summary in Chinese and in English");
        require(!operation.path("tags").isEmpty(), name, "has no tag");
        require(!operation.path("security").isEmpty(), name, "needs no token");
        if (method.equals("get")) {
            checkRead(name, id.startsWith("list"), operation);
        }
        JsonNode responses = operation.path("responses");
        for (String status : List.of("400", "401", "403")) {
            require(responses.has(status), name, "has no response " + status);
        }
        require(
                responses.propertyStream().anyMatch(response -> response.getKey()
                        .startsWith("2")),
                name,
                "has no answer when all is well (beside @APIResponse, @APIResponseSchema names it)");
        responses.properties().forEach(response -> {
            boolean refusal =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            require(!refusal || tellsAProblem(response.getValue()), name, response.getKey() + " is no problem+json");
        });
    }

    /** Lists come page by page, and nothing in JSON is sent twice to whoever has it. */
    private void checkRead(String name, boolean isList, JsonNode operation) {
        List<String> taken = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asText())
                .toList();
        require(!isList || taken.containsAll(List.of("cursor", "limit")), name, "is a list without cursor and limit");
        boolean json = operation.at("/responses/200/content").has("application/json");
        boolean tagged = taken.contains("If-None-Match")
                && operation.path("responses").has("304")
                && operation.at("/responses/200/headers").has("ETag");
        require(!json || tagged, name, "does not say how not to be sent what is known");
    }

    private boolean tellsAProblem(JsonNode response) {
        String reference = response.path("$ref").asText();
        JsonNode described = reference.isEmpty() ? response : document.at(reference.substring(1));
        return described
                .at("/content/application~1problem+json/schema/$ref")
                .asText()
                .equals(PROBLEM);
    }

    private void require(boolean holds, String name, String complaint) {
        if (!holds) {
            complaints.add(name + ": " + complaint);
        }
    }
}
