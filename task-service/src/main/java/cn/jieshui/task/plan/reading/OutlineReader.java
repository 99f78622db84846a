package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts each line where it belongs: head, opening paragraphs, chapters, numbered items, annex. Blank lines mean nothing;
 * a line that begins nothing new goes on with what stands before it.
 */
final class OutlineReader {

    private enum Part {
        HEAD,
        PREAMBLE,
        BODY,
        ANNEX_HEAD,
        ANNEX
    }

    private static final int LONGEST_HEAD_LINE = 60;
    private static final int MOST_HEAD_LINES = 10;
    /** Characters of the opening, and of one item; what goes beyond is not read. */
    private static final int LONGEST_BLOCK = 10_000;

    private static final int LONGEST_ANNEX_LINE = 60;
    private static final int FARTHEST_NEXT_NUMBER = 50;
    private static final Words ANNEX = Words.of("附件", "附表");

    private final Findings findings;
    private final Outline outline = new Outline();
    private final List<Passage> paragraph = new ArrayList<>();
    private Part part = Part.HEAD;
    private boolean firstOfChapter = true;
    private boolean inList;
    private int room = LONGEST_BLOCK;
    /** A line that is a body's name alone: it signs if a date follows, else it goes on with the item. */
    private Passage maybeIssuer;

    OutlineReader(Findings findings) {
        this.findings = findings;
    }

    Outline read(SourceText source) {
        for (int i = 0; i < source.lineCount(); i++) {
            Passage line = source.line(i);
            if (part == Part.ANNEX || line.text().startsWith("\t") && part == Part.ANNEX_HEAD) {
                annex(line);
            } else if (!line.isBlank()) {
                place(line, line.strip());
            }
        }
        endParagraph();
        settleIssuer(false);
        return outline;
    }

    private void place(Passage raw, Passage line) {
        if (part == Part.ANNEX_HEAD) {
            annexHead(raw, line);
        } else if (startsAnnex(raw, line)) {
            endParagraph();
            settleIssuer(false);
            part = Part.ANNEX_HEAD;
            annexHead(raw, line);
        } else if (Dates.line(line.plain()) != null) {
            settleIssuer(true);
            outline.signature.add(line);
        } else if (!chapter(line) && !task(line)) {
            text(line);
        }
    }

    private boolean startsAnnex(Passage raw, Passage line) {
        String plain = line.plain();
        boolean heading =
                plain.length() <= LONGEST_ANNEX_LINE && !ANNEX.at(plain, 0).isEmpty() && !plain.contains("。");
        return heading || raw.text().startsWith("\t") && AnnexColumn.of(line.plain()) != null;
    }

    private void annexHead(Passage raw, Passage line) {
        if (raw.text().indexOf('\t') >= 0) {
            annex(raw);
        } else if (Dates.line(line.plain()) != null || Organisations.looksLikeOne(line.plain())) {
            outline.signature.add(line);
        } else {
            outline.annexHead.add(line);
        }
    }

    private void annex(Passage line) {
        part = Part.ANNEX;
        outline.annex.add(line);
    }

    private boolean chapter(Passage line) {
        Numbering.Number number = Numbering.chapter(line.plain());
        if (number == null) {
            return false;
        }
        startBody();
        Passage title = line.from(number.wordsFrom()).strip();
        if (number.value() != outline.chapters.size() + 1) {
            findings.add(FindingCode.CHAPTER_NUMBER_OUT_OF_SEQUENCE, line, number.value(), outline.chapters.size() + 1);
        }
        outline.chapters.add(new Outline.Heading(number.value(), title));
        firstOfChapter = true;
        return true;
    }

    private boolean task(Passage line) {
        Numbering.Number number = Numbering.task(line.plain());
        inList = part == Part.PREAMBLE && number != null && (inList || opensList());
        if (number == null || inList || !isNext(line, number)) {
            return false;
        }
        startBody();
        Passage marker = line.sub(0, number.wordsFrom());
        if (!number.marked()) {
            findings.add(FindingCode.TASK_NUMBER_WITHOUT_DOT, marker, number.value());
        }
        Outline.Item item = new Outline.Item(number.value(), outline.chapters.size());
        item.lines.add(marker.from(marker.length()));
        outline.items.add(item);
        room = LONGEST_BLOCK;
        continues(item.lines, line.from(number.wordsFrom()).strip());
        firstOfChapter = false;
        return true;
    }

    /** Behind a colon in the opening, numbers are those of goals. */
    private boolean opensList() {
        return !paragraph.isEmpty()
                && paragraph.get(paragraph.size() - 1).plain().endsWith(":");
    }

    /** A number without a dot counts only where the next task is due; a smaller one is a list inside the task. */
    private boolean isNext(Passage line, Numbering.Number number) {
        int last = lastNumber();
        if (!number.marked()) {
            return number.value() == last + 1
                    && (outline.items.isEmpty() || lastLine().ends() || firstOfChapter);
        }
        boolean next = number.value() > last && number.value() <= last + FARTHEST_NEXT_NUMBER;
        boolean restarts = firstOfChapter && number.value() == 1;
        if (!next && !restarts) {
            findings.add(FindingCode.LIST_IN_TASK, line.sub(0, number.wordsFrom()), number.value());
            return false;
        }
        if (number.value() != last + 1) {
            findings.add(
                    FindingCode.TASK_NUMBER_OUT_OF_SEQUENCE, line.sub(0, number.wordsFrom()), number.value(), last + 1);
        }
        return true;
    }

    private int lastNumber() {
        return outline.items.isEmpty() ? 0 : outline.items.get(outline.items.size() - 1).number;
    }

    private Passage lastLine() {
        List<Passage> lines = outline.items.get(outline.items.size() - 1).lines;
        return lines.get(lines.size() - 1);
    }

    private void startBody() {
        endParagraph();
        settleIssuer(false);
        part = Part.BODY;
    }

    private void text(Passage line) {
        if (Dates.yearBefore(line.plain(), Math.min(4, line.length())) != null
                && line.plain().startsWith("年", 4)
                && part != Part.HEAD) {
            findings.add(
                    FindingCode.YEAR_AT_LINE_START, line.sub(0, 5), line.text().substring(0, 5));
        }
        switch (part) {
            case HEAD -> head(line);
            case PREAMBLE -> paragraphLine(line);
            default -> bodyLine(line);
        }
    }

    private void head(Passage line) {
        String plain = line.plain();
        boolean heading = plain.length() <= LONGEST_HEAD_LINE && !plain.contains("。") && !plain.endsWith(":");
        if (heading && outline.head.size() < MOST_HEAD_LINES) {
            outline.head.add(line);
        } else {
            part = Part.PREAMBLE;
            paragraphLine(line);
        }
    }

    private void paragraphLine(Passage line) {
        if (!paragraph.isEmpty() && paragraph.get(paragraph.size() - 1).ends()) {
            endParagraph();
        }
        continues(paragraph, line);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            outline.preamble.add(Passage.join(paragraph));
            paragraph.clear();
        }
    }

    private void bodyLine(Passage line) {
        settleIssuer(false);
        if (outline.items.isEmpty() || firstOfChapter) {
            findings.add(FindingCode.TEXT_UNPLACED, line);
        } else if (lastLine().ends() && Organisations.looksLikeOne(line.plain())) {
            maybeIssuer = line;
        } else {
            continues(outline.items.get(outline.items.size() - 1).lines, line);
        }
    }

    private void settleIssuer(boolean signs) {
        if (maybeIssuer == null) {
            return;
        }
        if (signs) {
            outline.signature.add(maybeIssuer);
        } else {
            continues(outline.items.get(outline.items.size() - 1).lines, maybeIssuer);
        }
        maybeIssuer = null;
    }

    private void continues(List<Passage> lines, Passage next) {
        if (next.length() > room) {
            findings.add(FindingCode.TEXT_UNPLACED, next);
            return;
        }
        room -= next.length();
        if (!lines.isEmpty()) {
            Passage last = lines.get(lines.size() - 1);
            if (last.length() > 0 && next.length() > 0 && !last.ends()) {
                Passage seam = Passage.join(List.of(last.from(last.length() - 1), next.sub(0, 1)));
                findings.add(FindingCode.LINE_BROKEN, seam);
            }
        }
        lines.add(next);
    }
}
