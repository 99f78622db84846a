package cn.jieshui.task.plan.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What the reader made of a plan document (年度工作要点): the draft's content and the findings for a person to confirm.
 *
 * @param number the document number (发文字号); null when the document has none, which is a finding, like the next three
 * @param issuer the issuing body (发文机关) as written; null when absent
 * @param issuedOn the date of issue (成文日期), in Asia/Shanghai; null when absent
 * @param year the year the title names; null when absent
 * @param findings in the order of the document
 */
public record ReadPlan(
        String title,
        String number,
        String issuer,
        LocalDate issuedOn,
        Integer year,
        List<BasisDocument> basis,
        List<Paragraph> preamble,
        List<ReadGoal> goals,
        List<ReadChapter> chapters,
        List<ReadTask> tasks,
        List<ReadAnnexRow> annex,
        List<Finding> findings) {

    public ReadPlan {
        basis = List.copyOf(basis);
        preamble = List.copyOf(preamble);
        goals = List.copyOf(goals);
        chapters = List.copyOf(chapters);
        tasks = List.copyOf(tasks);
        annex = List.copyOf(annex);
        findings = List.copyOf(findings);
    }
}
