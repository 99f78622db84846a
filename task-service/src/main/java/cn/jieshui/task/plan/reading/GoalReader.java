package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the paragraph of the headline goals (基本目标). */
final class GoalReader {

    private static final Words HEADINGS = Words.of("基本目标", "主要目标", "总体目标", "工作目标", "年度目标", "目标任务", "控制指标");
    private static final int LONGEST_HEADING = 40;
    private static final String OF_WHICH = "其中";

    private final Findings findings;
    private final List<ReadGoal> goals = new ArrayList<>();

    GoalReader(Findings findings) {
        this.findings = findings;
    }

    /** @param end where goals would be missed */
    List<ReadGoal> read(List<Passage> preamble, Passage end) {
        boolean under = false;
        for (Passage paragraph : preamble) {
            int colon = paragraph.plain().indexOf(':');
            boolean heading = colon >= 0
                    && colon <= LONGEST_HEADING
                    && HEADINGS.in(paragraph.plain().substring(0, colon));
            if (heading || under) {
                Passage words = paragraph.from(heading ? colon + 1 : 0).strip();
                Numbering.Number number = Numbering.task(words.plain());
                paragraph(number == null || !number.marked() ? words : words.from(number.wordsFrom()));
                under = goals.isEmpty() || !paragraph.plain().endsWith("。");
            }
        }
        if (goals.isEmpty()) {
            findings.add(FindingCode.GOALS_MISSING, end);
        }
        return goals;
    }

    private void paragraph(Passage paragraph) {
        for (Passage sentence : Clause.sentences(paragraph)) {
            for (Clause clause : Clause.of(sentence)) {
                if (clause.passage().length() > Clause.LONGEST) {
                    findings.add(FindingCode.TEXT_UNPLACED, clause.passage());
                } else {
                    clause(clause);
                }
            }
        }
    }

    private void clause(Clause clause) {
        List<TargetPhrase> phrases = TargetPhrases.read(clause, findings);
        if (phrases.isEmpty()) {
            findings.add(FindingCode.TEXT_UNPLACED, clause.passage());
        }
        if (phrases.size() > 1) {
            findings.add(FindingCode.GOALS_JOINED, clause.passage(), phrases.size());
        }
        phrases.forEach(this::goal);
    }

    private void goal(TargetPhrase phrase) {
        String id = "G" + (goals.size() + 1);
        GoalCode known = GoalCode.of(phrase.name());
        if (known == null) {
            findings.add(FindingCode.UNKNOWN_GOAL, phrase.text(), phrase.name());
        }
        String partOf = phrase.text().plain().strip().startsWith(OF_WHICH) && !goals.isEmpty()
                ? goals.get(goals.size() - 1).id()
                : null;
        goals.add(new ReadGoal(
                id,
                known == null ? "goal-" + (goals.size() + 1) : known.code,
                phrase.name(),
                phrase.target(),
                phrase.modality(),
                phrase.population(),
                phrase.text().text(),
                phrase.text().span(),
                partOf,
                null,
                known == null ? DeliverableDraft.method(phrase.target()) : known.method,
                known == null ? PaceKind.LINEAR : known.pace));
    }
}
