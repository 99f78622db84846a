package cn.jieshui.testkit.rights;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All operations in the code of a service and of what it is built on, hidden ones too. */
final class AnnotatedOperations {

    private static final String REST = "jakarta.ws.rs.";
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");
    /** What the suite gives to whoever has a role that it knows. */
    private static final String ANYONE = "anyone";

    private AnnotatedOperations() {}

    /** Each once, though several methods may answer it in several forms. */
    static Set<AnnotatedOperation> all() {
        Set<AnnotatedOperation> all = new TreeSet<>(Comparator.comparing(AnnotatedOperation::place)
                .thenComparing(one -> one.roles().toString()));
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.jieshui").stream()
                        .filter(type -> annotation(type, REST + "Path").isPresent())
                        .forEach(type -> type.getMethods().forEach(method -> METHODS.stream()
                                .filter(verb -> method.isAnnotatedWith(REST + verb))
                                .forEach(verb -> all.add(operation(type, method, verb)))));
        return all;
    }

    private static AnnotatedOperation operation(JavaClass type, JavaMethod method, String verb) {
        String id = annotation(method, "org.eclipse.microprofile.openapi.annotations.Operation")
                .map(operation -> (String) operation.get("operationId").orElse(""))
                .orElse("");
        return new AnnotatedOperation(id, verb, path(type) + path(method), roles(type, method));
    }

    private static String path(HasAnnotations<?> element) {
        String path = annotation(element, REST + "Path")
                .map(annotation -> (String) annotation.get("value").orElse(""))
                .orElse("");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    /** None where there is no annotation: then nobody is meant to be let in. */
    private static Set<String> roles(JavaClass type, JavaMethod method) {
        Optional<JavaAnnotation<?>> allowed = Stream.<HasAnnotations<?>>of(method, type)
                .flatMap(element -> annotation(element, "jakarta.annotation.security.RolesAllowed").stream())
                .findFirst();
        String[] roles = allowed.map(
                        annotation -> (String[]) annotation.get("value").orElseThrow())
                .orElse(new String[0]);
        return List.of(roles).contains(ANYONE) ? new TreeSet<>(Right.ROLES) : new TreeSet<>(List.of(roles));
    }

    private static Optional<JavaAnnotation<?>> annotation(HasAnnotations<?> element, String type) {
        return element.tryGetAnnotationOfType(type).map(annotation -> annotation);
    }
}
