package cn.jieshui.task.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Title, document number (发文字号), issuing body and date of issue, out of the head and the signature. */
record Heading(String title, String number, String issuer, LocalDate issuedOn, Integer year) {

    private static final String LETTERHEAD = "文件";

    static Heading read(Outline outline, Findings findings, Passage first) {
        List<Passage> title = new ArrayList<>();
        String number = null;
        String issuer = null;
        for (Passage line : outline.head) {
            String plain = line.plain();
            if (isNumber(plain)) {
                number = line.text();
            } else if (plain.endsWith(LETTERHEAD)) {
                issuer = line.text().substring(0, line.length() - LETTERHEAD.length());
            } else {
                title.add(line);
            }
        }
        LocalDate issuedOn = null;
        for (Passage line : outline.signature) {
            LocalDate date = Dates.line(line.plain());
            issuedOn = date == null ? issuedOn : date;
            issuer = date == null ? line.text() : issuer;
        }
        return new Heading(titleOf(title, findings, first), number, issuer, issuedOn, yearOf(title))
                .asking(findings, title.isEmpty() ? first : title.get(title.size() - 1));
    }

    private static String titleOf(List<Passage> lines, Findings findings, Passage first) {
        if (lines.isEmpty()) {
            findings.add(FindingCode.TITLE_MISSING, first.sub(0, 0));
            return null;
        }
        Passage title = Passage.join(lines);
        if (lines.size() > 1) {
            findings.add(FindingCode.TITLE_BROKEN, title, lines.size());
        }
        return title.text();
    }

    private static Integer yearOf(List<Passage> title) {
        return title.isEmpty() ? null : Dates.firstYear(Passage.join(title).plain());
    }

    /** 綦水发〔2023〕12号: a year in brackets and a running number. */
    private static boolean isNumber(String plain) {
        int open = Math.max(plain.indexOf('〔'), plain.indexOf('['));
        return open >= 0 && plain.endsWith("号") && plain.length() > open + 6;
    }

    private Heading asking(Findings findings, Passage at) {
        Passage end = at.from(at.length());
        if (year == null) {
            findings.add(FindingCode.YEAR_MISSING, end);
        }
        if (number == null) {
            findings.add(FindingCode.NUMBER_MISSING, end);
        }
        if (issuer == null) {
            findings.add(FindingCode.ISSUER_MISSING, end);
        }
        if (issuedOn == null) {
            findings.add(FindingCode.ISSUED_ON_MISSING, end);
        }
        return this;
    }
}
