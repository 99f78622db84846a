package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence between commas or semicolons. {@link #grammar()} is its plain text, offset for offset, in which
 * what stands in brackets and titles is blotted out: no figure in there is a target.
 */
final class Clause {

    /** A clause beyond this is not written by people; nothing is read from it. */
    static final int LONGEST = 1_000;

    private static final int LONGEST_NAME = 100;
    private static final char IN_BRACKET = '\u0001';
    private static final char IN_TITLE = '\u0002';

    private final Passage passage;
    private final List<Enclosures.Pair> brackets;
    private final String grammar;
    private final boolean afterSemicolon;

    private Clause(Passage passage, boolean afterSemicolon) {
        this.passage = passage;
        this.afterSemicolon = afterSemicolon;
        Enclosures enclosures = Enclosures.of(passage.plain());
        this.brackets = enclosures.brackets();
        this.grammar = blotOut(passage.plain(), enclosures);
    }

    private static String blotOut(String plain, Enclosures enclosures) {
        char[] chars = plain.toCharArray();
        for (Enclosures.Pair pair : enclosures.outer()) {
            if (pair.open() != '“') {
                char blot = pair.isBracket() ? IN_BRACKET : IN_TITLE;
                java.util.Arrays.fill(chars, pair.from(), pair.to() + 1, blot);
            }
        }
        return new String(chars);
    }

    /** The sentences of a text, each with its full stop; one that begins with a bracket behind a stop stands alone. */
    static List<Passage> sentences(Passage text) {
        Enclosures enclosures = Enclosures.of(text.plain());
        List<Passage> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。!?".indexOf(text.plain().charAt(i)) >= 0 && !enclosures.encloses(i)) {
                addTo(sentences, text.sub(from, i + 1));
                from = i + 1;
            }
        }
        addTo(sentences, text.from(from));
        return sentences;
    }

    private static void addTo(List<Passage> passages, Passage next) {
        Passage stripped = next.strip();
        if (stripped.length() > 0) {
            passages.add(stripped);
        }
    }

    static List<Clause> of(Passage sentence) {
        Enclosures enclosures = Enclosures.of(sentence.plain());
        String plain = sentence.plain();
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        boolean semicolon = false;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || separates(plain, i) && !enclosures.encloses(i)) {
                Passage clause = sentence.sub(from, i).strip();
                if (clause.length() > 0) {
                    clauses.add(new Clause(clause, semicolon));
                }
                semicolon = i < plain.length() && plain.charAt(i) == ';';
                from = i + 1;
            }
        }
        return clauses;
    }

    private static boolean separates(String plain, int at) {
        char c = plain.charAt(at);
        return ";。!?".indexOf(c) >= 0 || c == ',' && !Quantities.isThousands(plain, at);
    }

    static Clause single(Passage passage) {
        return new Clause(passage.strip(), false);
    }

    Passage passage() {
        return passage;
    }

    String grammar() {
        return grammar;
    }

    List<Enclosures.Pair> brackets() {
        return brackets;
    }

    Passage inside(Enclosures.Pair bracket) {
        return passage.sub(bracket.from() + 1, bracket.to()).strip();
    }

    boolean afterSemicolon() {
        return afterSemicolon;
    }

    /** Whether nothing stands outside of brackets. */
    boolean isBracketOnly() {
        return grammar.chars().allMatch(c -> c == IN_BRACKET || Character.isWhitespace(c));
    }

    Clause part(int from, int to) {
        return new Clause(passage.sub(from, to), false);
    }

    String words() {
        return words(0, grammar.length());
    }

    /** The words between two offsets without brackets, quotes and blanks, as a name is made of them. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = passage.text().charAt(i);
            boolean edge = c == '、' && (words.isEmpty() || i + 1 == to);
            if (grammar.charAt(i) != IN_BRACKET && !edge && "“”\"".indexOf(c) < 0 && !Character.isWhitespace(c)) {
                words.append(c);
            }
        }
        return words.length() <= LONGEST_NAME ? words.toString() : words.substring(0, LONGEST_NAME - 1) + "…";
    }
}
