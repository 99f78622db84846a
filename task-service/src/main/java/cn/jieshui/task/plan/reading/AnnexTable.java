package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the decomposition table (分解表) into rows: a TAB begins a cell, a line without one goes on with the cell above,
 * and the header says how many cells a row has. Where a cell is too many or missing, the rows begin again at the next
 * place that looks like a row.
 */
final class AnnexTable {

    /** A row's cells by column; an absent column's cell is null. */
    record Row(AnnexCell number, AnnexCell chapter, AnnexCell content, AnnexCell leads, AnnexCell supports) {}

    private static final int LONGEST_NAMES = 300;
    private static final int MOST_CELLS = 10_000;

    private final Findings findings;
    private final List<AnnexCell> cells = new ArrayList<>();
    private final List<AnnexColumn> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    /** Whether each line is a row, so that no TAB stands in front of its first cell, instead of each line a cell. */
    private boolean rowALine;

    private int width;

    private AnnexTable(Findings findings) {
        this.findings = findings;
    }

    static List<Row> rows(List<Passage> lines, Findings findings) {
        AnnexTable table = new AnnexTable(findings);
        lines.stream().filter(line -> !line.text().isEmpty()).forEach(table::line);
        if (!table.cells.isEmpty() && table.header()) {
            table.body();
        }
        return table.rows;
    }

    private void line(Passage line) {
        int tab = line.text().indexOf('\t');
        if (tab < 0) {
            goesOn(line);
            return;
        }
        if (cells.isEmpty()) {
            rowALine = tab > 0;
        }
        int before = cells.size();
        cut(line, tab == 0 && !rowALine ? 1 : 0);
        width = before == 0 ? cells.size() : width;
        while (rowALine && cells.size() - before < width) {
            addCell(line.from(line.length()));
        }
    }

    private void cut(Passage line, int first) {
        int from = first;
        for (int i = first; i <= line.length(); i++) {
            if (i == line.length() || line.text().charAt(i) == '\t') {
                if (cells.size() == MOST_CELLS) {
                    findings.add(FindingCode.TEXT_UNPLACED, line.sub(from, i));
                    return;
                }
                addCell(line.sub(from, i));
                from = i + 1;
            }
        }
    }

    private void addCell(Passage words) {
        List<Passage> lines = new ArrayList<>();
        lines.add(words);
        cells.add(new AnnexCell(lines));
    }

    private void goesOn(Passage line) {
        if (!line.isBlank() && cells.isEmpty()) {
            findings.add(FindingCode.TEXT_UNPLACED, line);
        } else if (!line.isBlank()) {
            findings.add(FindingCode.CELL_CONTINUED_WITHOUT_TAB, line.strip());
            cells.get(cells.size() - 1).lines().add(line.strip());
        }
    }

    private boolean header() {
        Set<Integer> linesOfHeader = new HashSet<>();
        while (columns.size() < cells.size()) {
            AnnexCell cell = cells.get(columns.size());
            AnnexColumn column = AnnexColumn.of(cell.plain());
            if (column == null) {
                break;
            }
            columns.add(column);
            linesOfHeader.add(cell.first().span().line());
        }
        boolean read = columns.containsAll(EnumSet.of(AnnexColumn.CONTENT, AnnexColumn.LEADS))
                && EnumSet.copyOf(columns).size() == columns.size();
        if (!read) {
            findings.add(FindingCode.ANNEX_HEADER_UNREAD, cells.get(0).first());
        } else if (linesOfHeader.size() == columns.size()) {
            findings.add(FindingCode.ANNEX_ONE_CELL_A_LINE, cells.get(0).first(), columns.size());
        }
        return read;
    }

    private void body() {
        int at = columns.size();
        while (at < cells.size() && !onlyBlanksFrom(at)) {
            if (!fits(at)) {
                findings.add(FindingCode.ANNEX_ROW_BROKEN, cells.get(at).whole());
                at = nextFitting(at);
            } else {
                rows.add(row(at));
                at += columns.size();
            }
        }
    }

    private boolean onlyBlanksFrom(int at) {
        return cells.size() - at < columns.size()
                && cells.subList(at, cells.size()).stream().allMatch(AnnexCell::isEmpty);
    }

    private int nextFitting(int broken) {
        if (broken > columns.size() && fits(broken - 1)) {
            return broken - 1;
        }
        int at = broken + 1;
        while (at < cells.size() && !fits(at)) {
            at++;
        }
        return at;
    }

    /** A row has work and somebody who leads it; number and chapter are both filled or both empty. */
    private boolean fits(int at) {
        AnnexCell number = cell(at, AnnexColumn.NUMBER);
        AnnexCell chapter = cell(at, AnnexColumn.CHAPTER);
        AnnexCell content = cell(at, AnnexColumn.CONTENT);
        AnnexCell leads = cell(at, AnnexColumn.LEADS);
        boolean heads = number == null
                || number.isEmpty() && (chapter == null || chapter.isEmpty())
                || isNumber(number.plain()) && (chapter == null || !chapter.isEmpty());
        return heads && content != null && !content.isEmpty() && leads != null && isNames(leads);
    }

    private static boolean isNames(AnnexCell cell) {
        return !cell.isEmpty()
                && cell.lines().size() < 10
                && cell.plain().length() <= LONGEST_NAMES
                && !cell.plain().contains("。");
    }

    private static boolean isNumber(String plain) {
        String bare = bare(plain);
        return bare.length() <= 4
                && (ChineseNumerals.parse(bare) > 0
                        || !bare.isEmpty() && bare.chars().allMatch(c -> Numbering.isDigit((char) c)));
    }

    /** A numeral without the brackets and 、 around it. */
    static String bare(String plain) {
        int from = 0;
        int to = plain.length();
        while (from < to && "( ".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "). 、".indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        return plain.substring(from, to);
    }

    private Row row(int at) {
        return new Row(
                cell(at, AnnexColumn.NUMBER),
                cell(at, AnnexColumn.CHAPTER),
                cell(at, AnnexColumn.CONTENT),
                cell(at, AnnexColumn.LEADS),
                cell(at, AnnexColumn.SUPPORTS));
    }

    private AnnexCell cell(int rowAt, AnnexColumn column) {
        int at = columns.indexOf(column);
        return at < 0 || rowAt + at >= cells.size() ? null : cells.get(rowAt + at);
    }
}
