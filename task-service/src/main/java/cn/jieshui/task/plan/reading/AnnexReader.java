package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the annex (附件): its rows, the tasks they stand for, and how they differ from the body. */
final class AnnexReader {

    private static final int LONGEST_CELL = 600;

    private final List<ReadChapter> chapters;
    private final Departments departments;
    private final Findings findings;
    private String numeral;
    private String chapter;
    private int inherited;

    AnnexReader(List<ReadChapter> chapters, Departments departments, Findings findings) {
        this.chapters = chapters;
        this.departments = departments;
        this.findings = findings;
    }

    List<ReadAnnexRow> read(Outline outline, List<TaskReading> tasks) {
        List<AnnexTable.Row> rows = AnnexTable.rows(outline.annex, findings);
        RowMatcher matcher = new RowMatcher(tasks);
        List<List<RowMatcher.Match>> matches =
                matcher.match(rows.stream().map(this::entries).toList());
        AnnexComparison comparison = new AnnexComparison(findings);
        List<ReadAnnexRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReadAnnexRow row = row(String.format("A%02d", i + 1), rows.get(i), matches.get(i));
            comparison.row(row, matches.get(i));
            read.add(row);
        }
        if (!rows.isEmpty()) {
            matcher.unmatched().forEach(comparison::missing);
        }
        return read;
    }

    private List<AnnexText> entries(AnnexTable.Row row) {
        List<Passage> items = row.content().items();
        if (items.size() > 1) {
            findings.add(FindingCode.CELL_HOLDS_LIST, row.content().whole(), items.size());
        }
        List<AnnexText> entries = items.stream().map(AnnexText::of).toList();
        for (AnnexText entry : entries) {
            entry.leadPhrases()
                    .forEach(phrase -> findings.add(FindingCode.PARTIES_IN_CONTENT_CELL, phrase, phrase.text()));
        }
        return entries;
    }

    private ReadAnnexRow row(String id, AnnexTable.Row row, List<RowMatcher.Match> matches) {
        chapter(row, id);
        Parties parties = parties(row.leads(), PartyRole.LEAD).and(parties(row.supports(), PartyRole.SUPPORT));
        List<String> tasks = matches.stream()
                .map(RowMatcher.Match::part)
                .filter(Objects::nonNull)
                .map(part -> part.task().id())
                .distinct()
                .toList();
        RowMatch match =
                matches.stream().map(RowMatcher.Match::how).max(Enum::compareTo).orElse(RowMatch.NONE);
        checkChapter(row, matches);
        return new ReadAnnexRow(
                id,
                numeral,
                chapter,
                row.content().text(),
                text(row.leads()),
                text(row.supports()),
                parties,
                tasks,
                match,
                row.content().whole().strip().span());
    }

    private static String text(AnnexCell cell) {
        return cell == null ? "" : cell.text();
    }

    private Parties parties(AnnexCell cell, PartyRole column) {
        if (cell == null || cell.isEmpty()) {
            return Parties.NONE;
        }
        if (cell.whole().length() > LONGEST_CELL) {
            findings.add(FindingCode.TEXT_UNPLACED, cell.whole());
            return Parties.NONE;
        }
        Parties parties = departments.parties(cell.whole().strip(), column);
        if (column == PartyRole.SUPPORT && !parties.responsibles().isEmpty()) {
            findings.add(FindingCode.ROLE_IN_SUPPORT_COLUMN, cell.whole().strip(), cell.text());
        }
        return parties;
    }

    /** Number and chapter are written in a chapter's first row only; the rows below inherit them. */
    private void chapter(AnnexTable.Row row, String id) {
        if (row.number() != null && !row.number().isEmpty()) {
            Passage written = row.number().whole().strip();
            numeral = AnnexTable.bare(written.plain());
            boolean opensFull = written.text().startsWith("（");
            boolean closesFull = written.text().endsWith("）");
            if (opensFull != closesFull && written.plain().startsWith("(")) {
                findings.add(FindingCode.BRACKETS_OF_MIXED_WIDTH, written);
            }
        }
        if (row.chapter() != null && !row.chapter().isEmpty()) {
            chapter = row.chapter().text();
            boolean known = chapters.stream().anyMatch(one -> same(one, numeral, chapter));
            if (!known) {
                findings.add(FindingCode.CHAPTER_DIFFERS, row.chapter().whole().strip(), id, chapter);
            }
        } else if (row.chapter() != null && inherited++ == 0) {
            findings.add(FindingCode.CHAPTER_CELLS_INHERITED, row.chapter().first(), id);
        }
    }

    private static boolean same(ReadChapter one, String numeral, String title) {
        int number = numeral == null ? -1 : ChineseNumerals.parse(numeral);
        return one.title().equals(title) && (number < 0 || number == one.number());
    }

    private void checkChapter(AnnexTable.Row row, List<RowMatcher.Match> matches) {
        for (RowMatcher.Match match : matches) {
            if (match.part() != null && chapter != null && match.part().task().chapter() != null) {
                boolean inIt = chapters.stream()
                        .anyMatch(one -> one.id().equals(match.part().task().chapter())
                                && one.title().equals(chapter));
                boolean titleKnown =
                        chapters.stream().anyMatch(one -> one.title().equals(chapter));
                if (!inIt && titleKnown) {
                    findings.add(
                            FindingCode.CHAPTER_DIFFERS,
                            row.content().whole().strip(),
                            match.part().task().id(),
                            chapter);
                }
            }
        }
    }
}
