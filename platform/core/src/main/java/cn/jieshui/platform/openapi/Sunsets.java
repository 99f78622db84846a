package cn.jieshui.platform.openapi;

import cn.jieshui.platform.deprecation.Sunset;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says in the contract what has a {@link Sunset}. */
final class Sunsets {

    /** By operation id, and by operation id and name of the parameter with a blank between. */
    private final Map<String, AnnotationInstance> found = new HashMap<>();

    Sunsets(IndexView index) {
        for (AnnotationInstance sunset : index.getAnnotations(Sunset.class)) {
            AnnotationTarget target = sunset.target();
            if (target.kind() == AnnotationTarget.Kind.METHOD) {
                found.put(id(target.asMethod()), sunset);
            } else if (target.kind() == AnnotationTarget.Kind.METHOD_PARAMETER) {
                MethodInfo method = target.asMethodParameter().method();
                found.put(
                        id(method) + " "
                                + name(method, target.asMethodParameter().position()),
                        sunset);
            }
        }
    }

    private static String id(MethodInfo method) {
        AnnotationInstance operation =
                method.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? method.name() : id.asString();
    }

    private static String name(MethodInfo method, int position) {
        return method.annotations().stream()
                .filter(each -> each.target().kind() == AnnotationTarget.Kind.METHOD_PARAMETER
                        && each.target().asMethodParameter().position() == position)
                .filter(each -> each.name().toString().equals(QueryParam.class.getName())
                        || each.name().toString().equals(HeaderParam.class.getName()))
                .map(each -> each.value().asString())
                .findFirst()
                .orElse("");
    }

    /** After everything else was said of the operation. */
    void tell(Operation operation) {
        String id = Objects.requireNonNullElse(operation.getOperationId(), "");
        AnnotationInstance whole = found.get(id);
        if (whole != null) {
            operation.setDeprecated(true);
            operation.setDescription(words(operation.getDescription(), "\n\n", whole));
            mark(operation, whole);
        }
        boolean any = whole != null;
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            AnnotationInstance one = found.get(id + " " + parameter.getName());
            if (one != null) {
                any = true;
                parameter.setDeprecated(true);
                parameter.setDescription(words(parameter.getDescription(), " ", one));
                mark(parameter, one);
            }
        }
        if (any) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    headers(response);
                }
            });
        }
    }

    private static void mark(Extensible<?> told, AnnotationInstance sunset) {
        told.addExtension("x-deprecated-since", text(sunset, "since"));
        told.addExtension("x-sunset", text(sunset, "on"));
        told.addExtension("x-instead", text(sunset, "instead"));
    }

    private static String words(String before, String between, AnnotationInstance sunset) {
        return (before == null ? "" : before + between)
                + "自 %1$s 起不再推荐使用，自 %2$s 起可不再提供；请改用：%3$s (deprecated since %1$s, may be gone from %2$s on)"
                        .formatted(text(sunset, "since"), text(sunset, "on"), text(sunset, "instead"));
    }

    private static void headers(APIResponse response) {
        response.addHeader("Deprecation", header("自此刻起不再推荐使用（RFC 9745）· Deprecated since then", "^@[0-9]+$", 20));
        response.addHeader("Sunset", header("自此刻起可不再提供（RFC 8594）· May be gone from then on", "^[A-Za-z0-9,: ]+$", 40));
    }

    private static Header header(String description, String pattern, int longest) {
        return OASFactory.createHeader()
                .description(description)
                .schema(Schemas.text().maxLength(longest).pattern(pattern));
    }

    private static String text(AnnotationInstance sunset, String name) {
        return sunset.value(name).asString();
    }
}
