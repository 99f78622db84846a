package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A clause of a lead phrase: names and the role they have, as in 区水利局、区教委配合.
 *
 * @param names the clause without its role word
 * @param role null where the clause has none: its names then have the role of the next one
 * @param word the role as written; empty when there is none
 */
record PartyClause(Passage names, PartyRole role, String word) {

    private static final String BY = "由";
    private static final int LONGEST_PHRASE = 600;

    /** The clauses between commas, semicolons and stops. */
    static List<PartyClause> of(Passage phrase) {
        List<PartyClause> clauses = new ArrayList<>();
        String plain = phrase.plain();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || ",;。".indexOf(plain.charAt(i)) >= 0) {
                Passage clause = phrase.sub(from, i).strip();
                if (clause.length() > 0) {
                    clauses.add(one(clause));
                }
                from = i + 1;
            }
        }
        return clauses;
    }

    private static PartyClause one(Passage clause) {
        Passage words = clause.plain().startsWith(BY) ? clause.from(BY.length()) : clause;
        PartyRole labelled = PartyRole.labelled(words.plain());
        if (labelled != null) {
            String label = labelled.label(words.plain());
            return new PartyClause(words.from(label.length() + 1).strip(), labelled, label);
        }
        PartyRole role = PartyRole.behind(words.plain());
        String word = role == null ? "" : role.wordBehind(words.plain());
        return new PartyClause(words.sub(0, words.length() - word.length()).strip(), role, word);
    }

    /**
     * Whether a text in brackets, or a sentence of its own, says nothing but who does what: every clause is made of
     * names, the last one has a role, and one of them leads or all look like bodies.
     */
    static boolean isLeadPhrase(Passage text) {
        if (text.length() > LONGEST_PHRASE || PartyRole.behind(stripStop(text.plain())) == null && !labelled(text)) {
            return false;
        }
        List<PartyClause> clauses = of(text);
        boolean leads = clauses.stream().anyMatch(clause -> clause.role == PartyRole.LEAD);
        return !clauses.isEmpty() && clauses.stream().allMatch(clause -> clause.isOfNames(leads));
    }

    private static boolean labelled(Passage text) {
        return PartyRole.labelled(text.plain().strip()) != null;
    }

    private static String stripStop(String plain) {
        String stripped = plain.strip();
        return stripped.endsWith("。") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private boolean isOfNames(boolean lenient) {
        List<Passage> written = separated(names);
        return !written.isEmpty()
                && written.stream()
                        .allMatch(name -> Organisations.looksLikeOne(name.plain())
                                || lenient && name.length() <= Organisations.LONGEST_NAME);
    }

    /** What stands between 、 signs. */
    static List<Passage> separated(Passage names) {
        List<Passage> separated = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.plain().charAt(i) == '、') {
                Passage name = names.sub(from, i).strip();
                if (name.length() > 0) {
                    separated.add(name);
                }
                from = i + 1;
            }
        }
        return separated;
    }
}
