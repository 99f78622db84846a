package cn.jieshui.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What an operation that takes {@code If-Match} or {@code If-None-Match} answers besides. */
final class EntityTags {

    private static final String NOT_MODIFIED = "304";

    private EntityTags() {}

    static void describe(Operation operation, List<Parameter> parameters) {
        boolean reads = takes(parameters, "If-None-Match");
        if (!reads && !takes(parameters, "If-Match")) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")
                    && (response.getHeaders() == null || !response.getHeaders().containsKey("ETag"))) {
                response.addHeader("ETag", tag());
            }
        });
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
