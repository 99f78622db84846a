package cn.jieshui.testkit.rights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A row of a rights table: who may call an operation, or who of those may set a field.
 *
 * @param field a JSON pointer into the body; empty for the operation as a whole
 * @param rules what binds the right to the object, by role; a role that is not there has none
 * @param stranger what is answered to a role with a right whose holder is not to know of the object: {@code 404} as if
 *     there were none, {@code empty} a list without it, {@code 403} where everyone knows of it anyway, {@code -} where
 *     nobody is kept out
 * @param meaning in words, for auditors
 */
record Right(
        String operation,
        String method,
        String path,
        String field,
        Map<String, List<ObjectRule>> rules,
        String stranger,
        String meaning) {

    static final List<String> ROLES = List.of(
            "viewer", "reporter", "reviewer", "water-office", "statistics", "data-migration", "auditor", "admin");

    private static final Set<String> TO_STRANGERS = Set.of("404", "403", "empty", "-");

    Right {
        rules = new TreeMap<>(rules);
        if (!TO_STRANGERS.contains(stranger)) {
            throw new IllegalArgumentException(operation + ": no stranger is answered " + stranger);
        }
        boolean keepsOut = rules.values().stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.decidesWhoKnows() && rule != ObjectRule.ANY);
        if (field.isEmpty() && keepsOut == stranger.equals("-")) {
            throw new IllegalArgumentException(operation + ": what a stranger is answered does not fit the rules");
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException(operation + " is not put in words");
        }
    }

    boolean isOfAField() {
        return !field.isEmpty();
    }

    Set<String> roles() {
        return new TreeSet<>(rules.keySet());
    }

    boolean isFor(String role) {
        return rules.containsKey(role);
    }

    /** What a caller with this role alone is to be answered about the object. */
    Verdict verdict(String role, Variant variant) {
        if (!isFor(role)) {
            return Verdict.NOT_ALLOWED;
        }
        List<ObjectRule> broken =
                rules.get(role).stream().filter(rule -> !rule.holds(variant)).toList();
        if (broken.isEmpty()) {
            return Verdict.GRANTED;
        }
        return broken.stream().noneMatch(ObjectRule::decidesWhoKnows)
                ? Verdict.NOT_ALLOWED
                : Verdict.ofStranger(stranger);
    }
}
