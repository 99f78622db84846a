package cn.jieshui.platform.openapi;

import cn.jieshui.platform.web.MayBeMinimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;

/** Says in the contract which answers callers may do without ({@link MayBeMinimal}). */
final class Preferences {

    private static final String MINIMAL = "return=minimal：不需要答复内容，成功时答 204（新建时 201，无内容），保留 Location 与 ETag"
            + " · return=minimal: without a body when all went well, as 204, or 201 of what was created; Location and ETag"
            + " stay";

    /** What was created, and what was taken on. */
    private static final List<String> TOLD_WITH_A_STATUS_OF_THEIR_OWN = List.of("201", "202");

    private static final Set<String> STAYING = Set.of("ETag", "Location");

    private final Set<String> operations;

    Preferences(IndexView index) {
        operations = index.getAnnotations(MayBeMinimal.class).stream()
                .map(marked -> marked.target()
                        .asMethod()
                        .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId"))
                .filter(Objects::nonNull)
                .map(AnnotationValue::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** After everything else was said of the operation. */
    void tell(Operation operation) {
        if (operations.contains(Objects.requireNonNullElse(operation.getOperationId(), ""))) {
            Parameter prefer = prefer(operation);
            prefer.setDescription(prefer.getDescription() == null ? MINIMAL : prefer.getDescription() + "; " + MINIMAL);
            var answers = operation.getResponses();
            var minimal = OASFactory.createAPIResponse()
                    .description(
                            "已完成；按 Prefer: return=minimal 不附内容 · Done; without a body, as Prefer: return=minimal asks")
                    .addHeader("Preference-Applied", applied());
            answers.getAPIResponses().values().stream()
                    .map(APIResponse::getHeaders)
                    .filter(Objects::nonNull)
                    .flatMap(headers -> headers.entrySet().stream())
                    .filter(header -> STAYING.contains(header.getKey()))
                    .forEach(header -> minimal.addHeader(header.getKey(), header.getValue()));
            TOLD_WITH_A_STATUS_OF_THEIR_OWN.stream()
                    .filter(answers::hasAPIResponse)
                    .forEach(status -> answers.getAPIResponse(status).addHeader("Preference-Applied", applied()));
            answers.addAPIResponse("204", minimal);
        }
    }

    private static Parameter prefer(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(each -> "Prefer".equals(each.getName()))
                .findFirst()
                .orElseGet(() -> {
                    Parameter added = OASFactory.createParameter()
                            .name("Prefer")
                            .in(Parameter.In.HEADER)
                            .schema(Schemas.text().maxLength(200).pattern("^[^\\u0000-\\u001f\\u007f]*$"));
                    operation.addParameter(added);
                    return added;
                });
    }

    private static Header applied() {
        return OASFactory.createHeader()
                .description("所采用的偏好 · The preference that was honoured")
                .schema(Schemas.text().maxLength(40).pattern("^[a-z=-]+$"));
    }
}
