package cn.jieshui.department.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Names that look like another one: at least half of its characters, in order, are in them. For people to choose from.
 */
final class Suggestions {

    private static final int AT_MOST = 5;

    private static final Comparator<Suggestion> MOST_ALIKE_FIRST = Comparator.comparingInt(Suggestion::shared)
            .reversed()
            .thenComparing(suggestion -> suggestion.name().length())
            .thenComparing(Suggestion::code);

    private Suggestions() {}

    /** The most similar first, one for each department; of names that share as much the shorter is more similar. */
    static List<Suggestion> alike(String name, Collection<Department> departments) {
        return departments.stream()
                .map(department -> closest(name, department))
                .filter(suggestion -> 2 * suggestion.shared() >= name.length())
                .sorted(MOST_ALIKE_FIRST)
                .limit(AT_MOST)
                .toList();
    }

    private static Suggestion closest(String name, Department department) {
        return department.details().names().stream()
                .map(other -> new Suggestion(department.code(), other, shared(name, other)))
                .min(MOST_ALIKE_FIRST)
                .orElseThrow();
    }

    /** The length of the longest common subsequence. */
    private static int shared(String one, String other) {
        int[] best = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < other.length(); j++) {
                int above = best[j + 1];
                best[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, best[j]);
                diagonal = above;
            }
        }
        return best[other.length()];
    }

    /** @param shared how many characters of the name asked for are in it, in order */
    record Suggestion(String code, String name, int shared) {}
}
