package cn.jieshui.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives each operation the problems that it can answer with, by what it takes. */
final class ProblemResponses {

    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** Parameters of reads that a rule may refuse, as when a month is none of the plan's year. */
    private static final Set<String> JUDGED = Set.of("asOf", "base");

    /** Name and description of the shared response to each status. */
    private static final Map<Integer, List<String>> SHARED = Map.ofEntries(
            Map.entry(400, List.of("MalformedRequest", "A parameter or member is malformed; errors names it")),
            Map.entry(401, List.of("NotAuthenticated", "There is no valid access token")),
            Map.entry(403, List.of("NotAllowed", "The caller may not do this")),
            Map.entry(404, List.of("NotFound", "There is no such thing, or none that the caller may know of")),
            Map.entry(406, List.of("NotAcceptable", "The answer cannot be given in what Accept asks for")),
            Map.entry(409, List.of("Conflict", "The state does not allow it, or another change was quicker")),
            Map.entry(412, List.of("StaleVersion", "If-Match names another version than the current one")),
            Map.entry(413, List.of("TooLarge", "The content is too large")),
            Map.entry(415, List.of("UnsupportedMediaType", "The operation does not take this content type")),
            Map.entry(422, List.of("RuleRefused", "A rule refuses it; errors names the member")),
            Map.entry(428, List.of("PreconditionRequired", "If-Match is missing")),
            Map.entry(500, List.of("Failure", "Something unexpected happened; traceId is what operators find it by")),
            Map.entry(
                    503,
                    List.of("Unavailable", "A part that is needed does not answer; Retry-After says when to ask")));

    ProblemResponses(Components components) {
        components.addSchema("Problem", Schemas.problem());
        components.addSchema("ProblemError", Schemas.problemError());
        new TreeMap<>(SHARED)
                .forEach((status, text) -> components.addResponse(text.get(0), shared(status, text.get(1))));
    }

    void add(String path, HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        for (int status : possible(path, method, operation)) {
            if (!responses.hasAPIResponse(String.valueOf(status))) {
                responses.addAPIResponse(String.valueOf(status), OASFactory.createAPIResponse());
            }
        }
        Map<String, APIResponse> sorted = new TreeMap<>(responses.getAPIResponses());
        sorted.forEach(ProblemResponses::tell);
        responses.setAPIResponses(sorted);
    }

    private static List<Integer> possible(String path, HttpMethod method, Operation operation) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        List<Integer> possible = new ArrayList<>(List.of(400, 401, 403, 406, 500, 503));
        if (path.contains("{")) {
            possible.add(404);
        }
        if (WRITING.contains(method)) {
            possible.addAll(List.of(409, 422));
        } else if (parameters.stream().anyMatch(parameter -> JUDGED.contains(parameter.getName()))) {
            possible.add(422);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(List.of(413, 415));
        }
        if (EntityTags.takes(parameters, "If-Match")) {
            possible.addAll(List.of(412, 428));
        }
        return possible;
    }

    /** A response that a resource has described in its own words gets the problem's form only. */
    private static void tell(String status, APIResponse response) {
        boolean refusal = status.startsWith("4") || status.startsWith("5");
        if (!refusal || response.getRef() != null || response.getContent() != null) {
            return;
        }
        List<String> shared = SHARED.get(Integer.valueOf(status));
        if (response.getDescription() == null && shared != null) {
            response.setRef(shared.get(0));
        } else {
            response.setContent(problem());
        }
    }

    private static APIResponse shared(int status, String description) {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(problem());
        if (status == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader().description("秒 · In seconds").schema(Schemas.seconds()));
        }
        return response;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
