package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.PlanFinding;
import cn.jieshui.task.plan.SourceSpan;
import cn.jieshui.task.plan.reading.FindingCode;
import cn.jieshui.task.plan.reading.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in the document that a person has to see, and where it stands. */
@Schema(
        name = "Finding",
        requiredProperties = {
            "number",
            "code",
            "severity",
            "message",
            "line",
            "from",
            "lastLine",
            "to",
            "excerpt",
            "confirmed"
        })
public record FindingView(
        int number,
        FindingCode code,
        Severity severity,
        String message,
        int line,
        int from,
        int lastLine,
        int to,
        String excerpt,
        boolean confirmed) {

    /** Numbered from 1; each message in the language. */
    static List<FindingView> of(List<PlanFinding> findings, Locale language) {
        return IntStream.range(0, findings.size())
                .mapToObj(place -> of(place + 1, findings.get(place), language))
                .toList();
    }

    private static FindingView of(int number, PlanFinding finding, Locale language) {
        SourceSpan source = finding.source();
        return new FindingView(
                number,
                finding.code(),
                finding.severity(),
                finding.message(language),
                source.line(),
                source.from(),
                source.lastLine(),
                source.to(),
                finding.excerpt(),
                finding.isConfirmed());
    }
}
