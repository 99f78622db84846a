package cn.jieshui.platform.openapi;

import cn.jieshui.platform.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the generated OpenAPI document: bearer tokens, the problems that an operation can answer with, entity tags,
 * the {@code Idempotency-Key} of {@link Idempotent} operations, and the meaning of the parameters that many share. What
 * a resource says itself stands, such as {@code @APIResponse(responseCode = "404")} on a search that can find nothing.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedContract implements OASFilter {

    private static final String NOT_BLANK = "\\S";
    private static final String BEARER = "bearer";

    private static final Map<String, String> MEANINGS = Map.of(
            "limit", "The most items of a page",
            "cursor", "The next of the page before; without it the first page is given",
            "If-Match", "The ETag of the version that was read, or *",
            "If-None-Match", "The ETag of a version that is known; the answer is 304 while it is current");

    private final Set<String> idempotent;

    /** @param index all classes of the service */
    public SharedContract(IndexView index) {
        this.idempotent = index.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .flatMap(SharedContract::methods)
                .map(method -> method.annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId"))
                .filter(Objects::nonNull)
                .map(AnnotationValue::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MethodInfo> methods(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.CLASS
                ? target.asClass().methods().stream()
                : Stream.of(target.asMethod());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("An access token of the installation's OpenID Connect issuer"));
        ProblemResponses problems = new ProblemResponses(document.getComponents());
        Optional.ofNullable(document.getPaths()).ifPresent(paths -> paths.getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(operation);
                    problems.add(path, method, operation);
                })));
    }

    /** A constraint's pattern is meant for the whole text, a schema's for a part of it; so is that of NotBlank. */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        return schema;
    }

    private void complete(Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        String id = operation.getOperationId();
        if (id != null && idempotent.contains(id)) {
            operation.addParameter(idempotencyKey());
        }
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        parameters.stream()
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(MEANINGS.get(parameter.getName())));
        EntityTags.describe(operation, parameters);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "A repetition with the same key and content gets the first answer again and changes nothing;"
                                + " kept for seven days")
                .schema(Schemas.text().maxLength(128).pattern("^[\\x21-\\x7E]+$"));
    }
}
