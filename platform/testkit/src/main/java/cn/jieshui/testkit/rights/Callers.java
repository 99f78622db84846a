package cn.jieshui.testkit.rights;

import cn.jieshui.testkit.Tokens;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tokens of those who try; what they say of area, department and person is all that tells them apart. */
final class Callers {

    private static final String AREA = "500110";
    private static final String FOREIGN_AREA = "990099";

    private final UnaryOperator<String> departments;

    /** @param departments the department that each word of the table means for the objects at hand */
    Callers(UnaryOperator<String> departments) {
        this.departments = departments;
    }

    /** @param role one that the table knows */
    String token(Right right, String role, Variant variant) {
        List<ObjectRule> rules = right.rules().getOrDefault(role, List.of());
        return token(
                role,
                subject(role, variant),
                variant == Variant.NOWHERE ? null : variant.isInTheArea() ? AREA : FOREIGN_AREA,
                department(rules, variant));
    }

    private String department(List<ObjectRule> rules, Variant variant) {
        String own = Stream.of(ObjectRule.LEAD, ObjectRule.AUTHOR, ObjectRule.PART)
                .filter(rules::contains)
                .findFirst()
                .orElse(ObjectRule.DEPARTMENT)
                .word();
        return switch (variant.department()) {
            case OWN -> departments.apply(own);
            case PARTY -> departments.apply("not-" + own);
            case FOREIGN -> departments.apply("foreign");
            case NONE -> null;
        };
    }

    private static String subject(String role, Variant variant) {
        return switch (variant.person()) {
            case SELF -> self(role);
            case OTHER -> "rights-someone-else";
            case SUBMITTER -> RightsTest.SUBMITTER;
        };
    }

    static String self(String role) {
        return "rights-" + role;
    }

    /** @param role any text; null for a token that names none */
    static String token(String role, String subject, String area, String department) {
        String claims = "{\"sub\": \"%s\", \"roles\": %s, \"areas\": %s, \"department\": %s}"
                .formatted(subject, list(role), list(area), department == null ? null : "\"" + department + "\"");
        return Tokens.of("viewer", claims);
    }

    private static String list(String value) {
        return value == null ? null : "[\"" + value + "\"]";
    }

    /** At home, with a role that nobody knows. */
    String tokenOfUnknownRole(String role) {
        return token(role, "rights-nobody", AREA, departments.apply("department"));
    }
}
