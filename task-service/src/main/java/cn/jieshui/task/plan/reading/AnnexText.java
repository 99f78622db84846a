package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of a task or of an annex row for comparing: {@code words} as written without lead phrases and closing stop,
 * {@code key} without any punctuation or blank.
 */
record AnnexText(Passage passage, String words, String key) {

    private static final int LONGEST_COMPARED = 1_000;

    static AnnexText of(Passage passage) {
        Enclosures enclosures = Enclosures.of(passage.plain());
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Enclosures.Pair bracket : enclosures.brackets()) {
            if (PartyClause.isLeadPhrase(passage.sub(bracket.from() + 1, bracket.to()))) {
                words.append(passage.text(), from, bracket.from());
                from = bracket.to() + 1;
            }
        }
        words.append(passage.text(), from, passage.length());
        return of(passage, words.toString());
    }

    static AnnexText of(Passage passage, String words) {
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '。' || Character.isWhitespace(words.charAt(end - 1)))) {
            end--;
        }
        String stripped = words.substring(0, end).stripLeading();
        return new AnnexText(passage, stripped, key(stripped));
    }

    private static String key(String words) {
        StringBuilder key = new StringBuilder();
        Widths.plain(words)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '%')
                .forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** The lead phrases inside. */
    List<Passage> leadPhrases() {
        List<Passage> phrases = new ArrayList<>();
        for (Enclosures.Pair bracket : Enclosures.of(passage.plain()).brackets()) {
            Passage inside = passage.sub(bracket.from() + 1, bracket.to());
            if (PartyClause.isLeadPhrase(inside)) {
                phrases.add(inside);
            }
        }
        return phrases;
    }

    /** Pairs of neighbouring characters, of the first thousand. */
    Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= Math.min(LONGEST_COMPARED, key.length()); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }

    /** The place where the words begin to differ from others, with a few characters around it. */
    String differingFrom(AnnexText other) {
        int at = 0;
        while (at < words.length() && at < other.words.length() && words.charAt(at) == other.words.charAt(at)) {
            at++;
        }
        return words.substring(Math.max(0, at - 6), Math.min(words.length(), at + 6));
    }
}
