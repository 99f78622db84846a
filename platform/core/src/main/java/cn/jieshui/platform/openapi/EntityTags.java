package cn.jieshui.platform.openapi;

import cn.jieshui.platform.web.TaggedReads;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says which answers name a version, and that every read of JSON is answered 304 when the version is known: of what
 * does not take {@code If-None-Match} itself, {@link TaggedReads} sees to it.
 */
final class EntityTags {

    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String NOT_MODIFIED = "304";
    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String TAKEN_ON = "202";
    private static final String JSON = "application/json";

    private EntityTags() {}

    static void describe(HttpMethod method, Operation operation) {
        if (method == HttpMethod.GET && answersJson(operation) && !takes(parameters(operation), IF_NONE_MATCH)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IF_NONE_MATCH)
                    .in(Parameter.In.HEADER)
                    .schema(Schemas.text()));
        }
        boolean reads = takes(parameters(operation), IF_NONE_MATCH);
        boolean creates = operation.getResponses().hasAPIResponse(CREATED);
        if (reads || creates || takes(parameters(operation), "If-Match")) {
            wellDone(operation).entrySet().stream()
                    .filter(response -> !response.getKey().equals(TAKEN_ON))
                    .forEach(response -> addTag(response.getValue()));
        }
        if (creates) {
            wellDone(operation).values().forEach(response -> response.addHeader("Location", place()));
        }
        if (reads && !operation.getResponses().hasAPIResponse(NOT_MODIFIED)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            NOT_MODIFIED,
                            OASFactory.createAPIResponse()
                                    .description("所知版本即当前版本 · The known version is the current one")
                                    .addHeader("ETag", tag()));
        }
    }

    private static boolean answersJson(Operation operation) {
        APIResponse ok = operation.getResponses().getAPIResponse(OK);
        return ok != null && ok.getContent() != null && ok.getContent().getMediaType(JSON) != null;
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    private static Map<String, APIResponse> wellDone(Operation operation) {
        Map<String, APIResponse> wellDone =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        wellDone.keySet().removeIf(status -> !status.startsWith("2"));
        return wellDone;
    }

    private static void addTag(APIResponse response) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey("ETag")) {
            response.addHeader("ETag", tag());
        }
    }

    private static Header place() {
        return OASFactory.createHeader()
                .description("所建资源或其所在列表的地址 · Where what was created is, or the list that it is in")
                .schema(Schemas.text().format("uri-reference").maxLength(400));
    }

    static boolean takes(List<Parameter> parameters, String header) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    static Header tag() {
        return OASFactory.createHeader()
                .description("当前版本 · Names the current version")
                .schema(Schemas.text().maxLength(200).pattern("^(W/)?\"[^\"]*\"$"));
    }
}
