package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                        rules.check(member.getKey() + " " + path.getKey(), member.getValue());
                    }
                }));
        return rules.complaints;
    }

    private void check(String name, JsonNode operation) {
        String id = operation.path("operationId").asText();
        require(!id.isBlank(), name, "has no operationId");
        require(ids.add(id), name, "has the operationId of another");
        require(!operation.path("summary").asText().isBlank(), name, "has no summary");
        require(!operation.path("tags").isEmpty(), name, "has no tag");
        require(!operation.path("security").isEmpty(), name, "needs no token");
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
