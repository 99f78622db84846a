package cn.jieshui.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where in the request each violated constraint stands. */
final class Violations {

    private Violations() {}

    /**
     * False when the service's own return value or entity broke the constraint: that is its fault, not the caller's.
     */
    static boolean byCaller(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream().allMatch(violation -> {
            List<Path.Node> nodes = nodes(violation);
            return nodes.size() > 1 && nodes.get(1).getKind() == ElementKind.PARAMETER;
        });
    }

    static List<FieldProblem> fields(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(violation -> FieldProblem.told(pointer(violation), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
                .toList();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }

    /** {@code NotBlank} is told as {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return constraint.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        Path.ParameterNode parameter = nodes.get(1).as(Path.ParameterNode.class);
        String outside = outsideOfBody(parameter(violation.getRootBeanClass(), method, parameter.getParameterIndex()));
        return outside != null ? outside : inBody(nodes.subList(2, nodes.size()));
    }

    private static String outsideOfBody(Parameter parameter) {
        if (parameter == null) {
            return null;
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return "?" + parameter.getAnnotation(QueryParam.class).value();
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return "{" + parameter.getAnnotation(PathParam.class).value() + "}";
        }
        return parameter.isAnnotationPresent(HeaderParam.class)
                ? parameter.getAnnotation(HeaderParam.class).value() + ":"
                : null;
    }

    /** The resource is called through a generated subclass, whose parameters carry no annotations. */
    private static Parameter parameter(Class<?> resource, Path.MethodNode node, int index) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        Parameter found = null;
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method method = type.getDeclaredMethod(node.getName(), types);
                found = method.getParameters()[index];
                if (found.getAnnotations().length > 0) {
                    return found;
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return found;
    }

    private static String inBody(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
