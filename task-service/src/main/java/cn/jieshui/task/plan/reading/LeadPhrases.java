package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an item at its lead phrases (牵头 phrases): in brackets behind a full stop, in front of it, between two, behind a
 * condition in brackets, in the middle of the item; or as a sentence of its own.
 */
final class LeadPhrases {

    /** A part of an item and those who do it; {@code parties} is null for words behind the last lead phrase. */
    record Segment(Passage text, Parties parties) {}

    private final Passage body;
    private final Departments departments;
    private final Findings findings;
    private final List<Segment> segments = new ArrayList<>();
    private int from;

    private LeadPhrases(Passage body, Departments departments, Findings findings) {
        this.body = body;
        this.departments = departments;
        this.findings = findings;
    }

    static List<Segment> cut(Passage body, Departments departments, Findings findings) {
        return new LeadPhrases(body, departments, findings).cut();
    }

    private List<Segment> cut() {
        Enclosures enclosures = Enclosures.of(body.plain());
        for (int at : enclosures.unclosed()) {
            findings.add(FindingCode.BRACKET_NOT_CLOSED, body.sub(at, at + 1));
        }
        for (Enclosures.Pair bracket : enclosures.brackets()) {
            mixedWidth(bracket);
            Passage inside = body.sub(bracket.from() + 1, bracket.to());
            if (PartyClause.isLeadPhrase(inside)) {
                place(bracket);
                endAt(bracket.from(), bracket.to() + 1, departments.parties(inside));
            }
        }
        sentences(body.from(from));
        return segments;
    }

    private void mixedWidth(Enclosures.Pair bracket) {
        if ((body.text().charAt(bracket.from()) == '(') != (body.text().charAt(bracket.to()) == ')')) {
            findings.add(FindingCode.BRACKETS_OF_MIXED_WIDTH, body.sub(bracket.from(), bracket.to() + 1));
        }
    }

    private void place(Enclosures.Pair bracket) {
        Passage phrase = body.sub(bracket.from(), bracket.to() + 1);
        String before = body.plain().substring(from, bracket.from()).stripTrailing();
        boolean stopBefore = before.endsWith("。") || before.isEmpty();
        boolean stopAfter = body.plain().startsWith("。", bracket.to() + 1);
        if (before.endsWith(")")) {
            findings.add(FindingCode.LEAD_PHRASE_AFTER_CONDITION, phrase);
        } else if (!stopBefore) {
            findings.add(FindingCode.LEAD_PHRASE_BEFORE_STOP, phrase);
        } else if (stopAfter) {
            findings.add(FindingCode.LEAD_PHRASE_BETWEEN_STOPS, phrase);
        }
    }

    private void endAt(int end, int next, Parties parties) {
        Passage text = body.sub(from, end).strip();
        if (text.length() == 0 && !segments.isEmpty()) {
            Segment last = segments.remove(segments.size() - 1);
            segments.add(new Segment(last.text, last.parties.and(parties)));
        } else {
            segments.add(new Segment(text, parties));
        }
        from = next;
        if (body.plain().startsWith("。", from)) {
            from++;
        }
    }

    /** Lead phrases without brackets: sentences of their own. */
    private void sentences(Passage rest) {
        int restFrom = from;
        int at = 0;
        for (int i = 0; i < rest.length(); i++) {
            boolean last = i == rest.length() - 1;
            if (last || rest.plain().charAt(i) == '。') {
                Passage sentence = rest.sub(at, i + 1).strip();
                if (PartyClause.isLeadPhrase(sentence)) {
                    endAt(restFrom + at, restFrom + i + 1, departments.parties(sentence));
                }
                at = i + 1;
            }
        }
        Passage left = body.from(from).strip();
        if (left.length() > 0) {
            segments.add(new Segment(left, null));
        }
    }
}
