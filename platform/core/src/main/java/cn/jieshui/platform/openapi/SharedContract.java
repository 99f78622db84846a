package cn.jieshui.platform.openapi;

import cn.jieshui.platform.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
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
 * the {@code Idempotency-Key} of {@link Idempotent} operations, and the {@link Words} of everything. What a resource
 * says itself stands, such as {@code @APIResponse(responseCode = "404")} on a search that can find nothing.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class SharedContract implements OASFilter {

    private static final String NOT_BLANK = "\\S";
    private static final String BEARER = "bearer";

    private final Set<String> idempotent;
    private final Sunsets sunsets;
    private final Preferences preferences;

    /** @param index all classes of the service */
    public SharedContract(IndexView index) {
        this.sunsets = new Sunsets(index);
        this.preferences = new Preferences(index);
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
                                .description("所在部署的 OpenID Connect 签发方的访问令牌；按 RFC8725 校验（限定算法、签发方、受众、有效期与类型）"
                                        + " · An access token of the installation's OpenID Connect issuer; checked as RFC8725"
                                        + " says: algorithm, issuer, audience, expiry and type"));
        PageNames.give(document);
        ProblemResponses problems = new ProblemResponses(document.getComponents());
        Described described = new Described(Words.ofTheService());
        described.schemasOf(document);
        Optional.ofNullable(document.getPaths()).ifPresent(paths -> paths.getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(method, operation);
                    described.operation(operation);
                    problems.add(path, method, operation);
                    Examples.show(operation);
                    preferences.tell(operation);
                    sunsets.tell(operation);
                })));
    }

    /** A constraint's pattern is meant for the whole text, a schema's for a part of it; so is that of NotBlank. */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        // binary fractions of validators never are multiples of a decimal one
        schema.setMultipleOf(null);
        List<Object> values = schema.getEnumeration();
        if (values != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.setEnumeration(Stream.concat(values.stream(), Stream.of((Object) null))
                    .distinct()
                    .toList());
        }
        return schema;
    }

    private void complete(HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        String id = operation.getOperationId();
        if (id != null && idempotent.contains(id)) {
            operation.addParameter(idempotencyKey());
        }
        EntityTags.describe(method, operation);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .schema(Schemas.text().maxLength(128).pattern("^[\\x21-\\x7E]+$"));
    }
}
