package cn.jieshui.task.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the sentences of a task into deliverables: amounts, milestones, and the work between them. */
final class SentenceReader {

    private static final Words CONDITION = Words.of("根据", "依据", "视", "结合", "如", "若");
    private static final String AND = "并";

    private final Integer year;
    private final Findings findings;
    private final List<DeliverableDraft> drafts = new ArrayList<>();
    private final List<Clause> ongoing = new ArrayList<>();
    private final Aliases aliases;
    private Passage sentence;
    /** The amount read last in this sentence. */
    private DeliverableDraft last;

    SentenceReader(Integer year, Findings findings) {
        this.year = year;
        this.findings = findings;
        this.aliases = new Aliases(findings);
    }

    List<DeliverableDraft> drafts() {
        return drafts;
    }

    void read(Passage next) {
        sentence = next;
        last = null;
        List<Clause> clauses = Clause.of(next);
        int amountsEnd = amountsEnd(clauses);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (i >= amountsEnd && isCondition(clause)) {
                condition(clause, clauses.get(clauses.size() - 1));
                break;
            }
            read(clause);
        }
        endOngoing();
    }

    private void read(Clause clause) {
        if (clause.passage().length() > Clause.LONGEST) {
            findings.add(FindingCode.TEXT_UNPLACED, clause.passage());
            return;
        }
        List<TargetPhrase> targets = TargetPhrases.read(clause, findings);
        Dates.Deadline deadline = Dates.deadline(clause.grammar(), year);
        boolean milestone = targets.isEmpty() && Milestones.isOne(clause.grammar(), deadline != null);
        if (!targets.isEmpty() || milestone) {
            endOngoing();
        }
        int before = drafts.size();
        if (milestone) {
            milestone(clause, deadline);
        } else if (targets.isEmpty()) {
            ongoing(clause);
        } else {
            quantified(clause, targets, deadline);
        }
        brackets(clause, drafts.subList(Math.min(before, drafts.size()), drafts.size()));
    }

    private void quantified(Clause clause, List<TargetPhrase> targets, Dates.Deadline deadline) {
        if (targets.size() > 1) {
            findings.add(FindingCode.SEVERAL_TARGETS_IN_PHRASE, clause.passage(), targets.size());
        }
        for (TargetPhrase phrase : targets) {
            boolean stretches = phrase.isStretch() && last != null && last.stretch(phrase.target());
            if (!stretches && phrase.name().isEmpty()) {
                findings.add(
                        FindingCode.QUANTITY_UNPLACED,
                        phrase.text(),
                        phrase.text().text());
            } else if (!stretches) {
                last = quantified(phrase, deadline);
                drafts.add(last);
            }
        }
    }

    private DeliverableDraft quantified(TargetPhrase phrase, Dates.Deadline deadline) {
        if (!phrase.comparatorWritten()) {
            findings.add(FindingCode.COMPARATOR_NOT_WRITTEN, phrase.text(), phrase.name());
        }
        return new DeliverableDraft(
                DeliverableKind.QUANTIFIED,
                phrase.name(),
                phrase.text().strip(),
                phrase.target(),
                phrase.modality(),
                phrase.population(),
                deadline == null ? null : deadline.date(),
                deadline != null);
    }

    private void milestone(Clause clause, Dates.Deadline deadline) {
        String grammar = clause.grammar();
        Modality modality = TargetPhrase.modality(grammar);
        if (last != null && grammar.startsWith(AND) && modality != last.modality) {
            findings.add(FindingCode.SEVERAL_TARGETS_IN_PHRASE, sentence, 2);
        }
        int from = NounPhrases.skipEager(grammar, 0, grammar.length());
        ReadTarget done = new ReadTarget(
                TargetComparator.DONE, java.math.BigDecimal.ONE, TargetUnit.COUNT, null, null, null, null);
        LocalDate date = deadline == null ? Dates.endOfYear(year) : deadline.date();
        if (deadline == null) {
            findings.add(FindingCode.DEADLINE_NOT_WRITTEN, clause.passage(), String.valueOf(date));
        }
        drafts.add(new DeliverableDraft(
                DeliverableKind.MILESTONE,
                clause.words(from, grammar.length()),
                clause.passage(),
                done,
                modality,
                null,
                date,
                deadline != null));
    }

    /** Work goes on from clause to clause, until a semicolon or another modality begins something else. */
    private void ongoing(Clause clause) {
        if (!ongoing.isEmpty()
                && (clause.afterSemicolon()
                        || TargetPhrase.modality(clause.grammar())
                                != TargetPhrase.modality(ongoing.get(0).grammar()))) {
            endOngoing();
        }
        if (!clause.isBracketOnly()) {
            ongoing.add(clause);
        }
    }

    private void endOngoing() {
        if (ongoing.isEmpty()) {
            return;
        }
        Clause first = ongoing.get(0);
        Passage text = between(first.passage(), ongoing.get(ongoing.size() - 1).passage());
        drafts.add(new DeliverableDraft(
                DeliverableKind.ONGOING,
                first.words(),
                text,
                null,
                TargetPhrase.modality(first.grammar()),
                null,
                null,
                false));
        ongoing.clear();
    }

    private Passage between(Passage first, Passage end) {
        return sentence.sub(first.offsetIn(sentence), end.offsetIn(sentence) + end.length());
    }

    /** The index behind the last clause that has an amount or is too long to be read. */
    private static int amountsEnd(List<Clause> clauses) {
        int end = clauses.size();
        while (end > 0
                && clauses.get(end - 1).passage().length() <= Clause.LONGEST
                && Quantities.in(clauses.get(end - 1).grammar()).isEmpty()) {
            end--;
        }
        return end;
    }

    /** Behind an amount, 根据…，尽量… goes on to the end of the sentence when no further amount stands there. */
    private boolean isCondition(Clause clause) {
        return last != null && !CONDITION.at(clause.grammar(), 0).isEmpty();
    }

    private void condition(Clause first, Clause end) {
        Passage words = between(first.passage(), end.passage());
        findings.add(FindingCode.CONDITION_WITHOUT_BRACKETS, words, last.name);
        last.conditions.add(words.text());
    }

    private void brackets(Clause clause, List<DeliverableDraft> added) {
        for (Enclosures.Pair bracket : clause.brackets()) {
            Passage inside = clause.inside(bracket);
            BracketMeaning meaning = BracketMeaning.of(inside.plain());
            findings.add(finding(meaning), inside, inside.text());
            if (meaning == BracketMeaning.CONDITION && last != null) {
                last.conditions.add(inside.text());
            } else if (meaning == BracketMeaning.ALIAS) {
                aliases.add(clause.words(0, bracket.from()), inside);
                added.forEach(draft -> draft.alias = inside.text());
            } else if (meaning == BracketMeaning.SUBJECT) {
                added.forEach(draft -> draft.subject = inside.text());
            }
        }
    }

    static FindingCode finding(BracketMeaning meaning) {
        return switch (meaning) {
            case CONDITION -> FindingCode.BRACKET_IS_CONDITION;
            case ALIAS -> FindingCode.BRACKET_IS_ALIAS;
            case SUBJECT -> FindingCode.BRACKET_IS_SUBJECT;
            case UNPLACED -> FindingCode.BRACKET_UNPLACED;
        };
    }
}
