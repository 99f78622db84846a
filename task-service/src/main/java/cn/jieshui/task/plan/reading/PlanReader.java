package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the official plan document (年度工作要点, plain text) into a draft and its findings. */
public final class PlanReader {

    /** In octets; the document of 2023 has 40 thousand. */
    public static final int LARGEST_DOCUMENT = 1024 * 1024;

    /** No district's year has more; a text with more is something else. */
    private static final int MOST_TASKS = 500;

    private static final int MOST_LINES = 100_000;

    private final Findings findings = new Findings();
    private final Departments departments;

    private PlanReader(DepartmentNames names) {
        this.departments = new Departments(names, findings);
    }

    /**
     * Reads a document in UTF-8 (with or without a byte order mark) or GB18030. Pure: the same bytes and names give the
     * same plan. Time is linear in the document's length.
     *
     * @param names asked once for each name written in a lead phrase or an annex cell
     * @throws UnreadableDocument when the document is empty, no text or no plan
     * @throws IllegalArgumentException when it is larger than {@link #LARGEST_DOCUMENT}
     */
    public static ReadPlan read(byte[] document, DepartmentNames names) {
        if (document.length > LARGEST_DOCUMENT) {
            throw new IllegalArgumentException(document.length + " octets are more than " + LARGEST_DOCUMENT);
        }
        return new PlanReader(names).read(SourceText.decode(document));
    }

    private ReadPlan read(SourceText source) {
        Outline outline = outline(source);
        Passage firstTask = outline.items.get(0).body();
        Heading heading = Heading.read(outline, findings, firstTask);
        List<ReadGoal> goals = new GoalReader(findings).read(outline.preamble, firstTask);
        List<ReadChapter> chapters = chapters(outline);
        List<TaskReading> readings = tasks(outline, heading.year());
        List<ReadAnnexRow> annex = annex(outline, chapters, readings);
        if (annex.isEmpty() && readings.stream().allMatch(PlanReader::nobodyLeads)) {
            throw new UnreadableDocument(UnreadableDocument.Reason.NOT_A_PLAN);
        }
        SameGoals same = new SameGoals(goals, findings);
        List<ReadTask> tasks = readings.stream()
                .map(reading -> reading.task().with(same.link(reading.task().deliverables())))
                .toList();
        List<ReadGoal> linked = same.linked(goals);
        new Gaps(findings).ask(linked, tasks);
        return plan(heading, outline, linked, chapters, tasks, annex);
    }

    private Outline outline(SourceText source) {
        Outline outline = source.lineCount() > MOST_LINES ? new Outline() : new OutlineReader(findings).read(source);
        if (outline.items.isEmpty() || outline.items.size() > MOST_TASKS || outline.chapters.size() > MOST_TASKS) {
            throw new UnreadableDocument(UnreadableDocument.Reason.NOT_A_PLAN);
        }
        return outline;
    }

    private ReadPlan plan(
            Heading heading,
            Outline outline,
            List<ReadGoal> goals,
            List<ReadChapter> chapters,
            List<ReadTask> tasks,
            List<ReadAnnexRow> annex) {
        return new ReadPlan(
                heading.title(),
                heading.number(),
                heading.issuer(),
                heading.issuedOn(),
                heading.year(),
                BasisDocuments.in(outline.preamble),
                outline.preamble.stream()
                        .map(paragraph -> new Paragraph(paragraph.text(), paragraph.span()))
                        .toList(),
                goals,
                chapters,
                tasks,
                annex,
                findings.inOrder());
    }

    private static boolean nobodyLeads(TaskReading reading) {
        return reading.task().parties().leads().isEmpty();
    }

    private static List<ReadChapter> chapters(Outline outline) {
        List<ReadChapter> chapters = new ArrayList<>();
        for (Outline.Heading heading : outline.chapters) {
            chapters.add(new ReadChapter(
                    "C" + (chapters.size() + 1),
                    heading.number(),
                    heading.title().text(),
                    heading.title().span()));
        }
        return chapters;
    }

    private List<TaskReading> tasks(Outline outline, Integer year) {
        TaskReader reader = new TaskReader(year, departments, findings);
        return outline.items.stream().map(reader::read).toList();
    }

    private List<ReadAnnexRow> annex(Outline outline, List<ReadChapter> chapters, List<TaskReading> tasks) {
        List<ReadAnnexRow> rows = new AnnexReader(chapters, departments, findings).read(outline, tasks);
        if (rows.isEmpty()) {
            Passage end = outline.items.get(outline.items.size() - 1).body();
            findings.add(FindingCode.ANNEX_MISSING, end.from(end.length()));
        }
        return rows;
    }
}
