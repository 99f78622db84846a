package cn.jieshui.task.plan.reading;

import java.util.Comparator;
import java.util.List;

/** A closed list of words that a text may begin or end with; the longest one counts. */
final class Words {

    private final List<String> longestFirst;

    private Words(List<String> words) {
        this.longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** The word that {@code text} has at {@code at}; empty when none. */
    String at(String text, int at) {
        for (String word : longestFirst) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /** The word that the first {@code end} characters of {@code text} end with; empty when none. */
    String before(String text, int end) {
        for (String word : longestFirst) {
            if (text.startsWith(word, end - word.length())) {
                return word;
            }
        }
        return "";
    }

    String endOf(String text) {
        return before(text, text.length());
    }

    boolean in(String text) {
        return longestFirst.stream().anyMatch(text::contains);
    }

    boolean has(String text) {
        return longestFirst.contains(text);
    }

    /** The first place of one of the words in {@code text} from {@code from} on; -1 when there is none. */
    int firstIn(String text, int from) {
        return longestFirst.stream()
                .mapToInt(word -> text.indexOf(word, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** The end of the shortest beginning of {@code text} that ends with one of the words; -1 when there is none. */
    int endOfFirstIn(String text) {
        int first = firstIn(text, 0);
        return first < 0 ? -1 : first + at(text, first).length();
    }
}
