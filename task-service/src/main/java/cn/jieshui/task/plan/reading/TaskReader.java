package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads one numbered item into a task. */
final class TaskReader {

    private static final int MOST_DELIVERABLES = 99;
    private static final int LONGEST_NAME = 100;

    private final Integer year;
    private final Departments departments;
    private final Findings findings;
    private int lastNumber;

    TaskReader(Integer year, Departments departments, Findings findings) {
        this.year = year;
        this.departments = departments;
        this.findings = findings;
    }

    /** A number that starts again (in each chapter) goes on counting in the id: a task's id names one task. */
    TaskReading read(Outline.Item item) {
        Passage body = item.body();
        lastNumber = item.number > lastNumber ? item.number : lastNumber + 1;
        String id = String.format("T%02d", lastNumber);
        List<LeadPhrases.Segment> segments = partiesGiven(LeadPhrases.cut(body, departments, findings), body);
        List<String> conditions = new ArrayList<>();
        List<Passage> sentences = new ArrayList<>();
        List<DraftOf> drafts = new ArrayList<>();
        for (LeadPhrases.Segment segment : segments) {
            SentenceReader reader = new SentenceReader(year, findings);
            for (Passage sentence : Clause.sentences(segment.text())) {
                sentences.add(sentence);
                if (!isTaskCondition(sentence, conditions)) {
                    reader.read(sentence);
                }
            }
            reader.drafts().forEach(draft -> drafts.add(new DraftOf(draft, segment.parties())));
        }
        ReadTask task = new ReadTask(
                id,
                item.number,
                item.chapter == 0 ? null : "C" + item.chapter,
                name(sentences, body),
                text(segments),
                body.text(),
                body.span(),
                conditions.isEmpty() ? null : String.join("；", conditions),
                segments.stream().map(LeadPhrases.Segment::parties).distinct().toList(),
                deliverables(id, drafts, conditions, body));
        return new TaskReading(task, segments);
    }

    private record DraftOf(DeliverableDraft draft, Parties parties) {}

    /** Words behind the last lead phrase belong to those before it. */
    private List<LeadPhrases.Segment> partiesGiven(List<LeadPhrases.Segment> segments, Passage body) {
        List<LeadPhrases.Segment> given = new ArrayList<>();
        Parties parties = Parties.NONE;
        for (LeadPhrases.Segment segment : segments) {
            parties = segment.parties() == null ? parties : segment.parties();
            given.add(new LeadPhrases.Segment(segment.text(), parties));
        }
        if (given.stream().noneMatch(segment -> !segment.parties().leads().isEmpty())) {
            findings.add(FindingCode.LEAD_MISSING, body);
        }
        long groups =
                segments.stream().filter(segment -> segment.parties() != null).count();
        if (groups > 1) {
            findings.add(FindingCode.SEVERAL_LEAD_GROUPS, body, groups);
        }
        return given;
    }

    /** A bracket behind a full stop stands for the whole task. */
    private boolean isTaskCondition(Passage sentence, List<String> conditions) {
        Clause whole = Clause.single(sentence);
        if (!whole.isBracketOnly() || whole.brackets().isEmpty()) {
            return false;
        }
        for (Enclosures.Pair bracket : whole.brackets()) {
            Passage inside = whole.inside(bracket);
            BracketMeaning meaning = BracketMeaning.of(inside.plain());
            findings.add(SentenceReader.finding(meaning), inside, inside.text());
            if (meaning == BracketMeaning.CONDITION) {
                conditions.add(inside.text());
            }
        }
        return true;
    }

    private List<ReadDeliverable> deliverables(
            String task, List<DraftOf> drafts, List<String> conditions, Passage body) {
        List<DraftOf> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparing(of -> of.draft().kind));
        if (inOrder.size() > MOST_DELIVERABLES) {
            findings.add(FindingCode.TOO_MANY_DELIVERABLES, body, inOrder.size(), MOST_DELIVERABLES);
        }
        List<ReadDeliverable> deliverables = new ArrayList<>();
        for (DraftOf of : inOrder.subList(0, Math.min(MOST_DELIVERABLES, inOrder.size()))) {
            if (of.draft().isQuantified()) {
                of.draft().conditions.addAll(conditions);
            }
            deliverables.add(of.draft().read(task + "-D" + (deliverables.size() + 1), of.parties()));
        }
        return deliverables;
    }

    private static String name(List<Passage> sentences, Passage body) {
        if (sentences.isEmpty()) {
            return body.text().substring(0, Math.min(LONGEST_NAME, body.length()));
        }
        List<Clause> clauses = Clause.of(sentences.get(0));
        return clauses.isEmpty() ? sentences.get(0).text() : clauses.get(0).words();
    }

    private static String text(List<LeadPhrases.Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (LeadPhrases.Segment segment : segments) {
            text.append(segment.text());
            if (!segment.text().ends()) {
                text.append("。");
            }
        }
        return text.toString();
    }
}
