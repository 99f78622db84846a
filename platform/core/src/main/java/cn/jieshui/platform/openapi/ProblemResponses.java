package cn.jieshui.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final String FILE = "contracts/problems.yaml";
    private static final Map<Integer, Shared> SHARED = shared();

    /** A response that many operations have; its example is one case of it. */
    private record Shared(String name, String zh, String en, Map<String, Object> example) {}

    ProblemResponses(Components components) {
        components.addSchema("Problem", Schemas.problem());
        components.addSchema("ProblemError", Schemas.problemError());
        SHARED.forEach((status, shared) -> components.addResponse(shared.name, response(status, shared)));
    }

    private static Map<Integer, Shared> shared() {
        try (InputStream yaml = ProblemResponses.class.getClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(yaml, new TypeReference<TreeMap<Integer, Shared>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Shared shared = SHARED.get(Integer.valueOf(status));
        if (response.getDescription() == null && shared != null) {
            response.setRef(shared.name);
        } else {
            response.setContent(problem(null));
        }
    }

    private static APIResponse response(int status, Shared shared) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(shared.zh + " · " + shared.en)
                .content(problem(shared.example));
        if (status == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader().description("秒 · In seconds").schema(Schemas.seconds()));
        }
        return response;
    }

    private static Content problem(Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(example));
    }
}
