package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.Finding;
import cn.jieshui.task.plan.reading.FindingCode;
import cn.jieshui.task.plan.reading.Severity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something in the document that a person has to see before the plan is issued, and who has seen it.
 *
 * @param arguments what its message says of this case
 * @param confirmedBy null, like the next, while nobody has confirmed it
 */
@Embeddable
public record PlanFinding(
        @Enumerated(EnumType.STRING) FindingCode code,
        SourceSpan source,
        String excerpt,
        List<String> arguments,
        String confirmedBy,
        Instant confirmedAt) {

    static PlanFinding of(Finding finding) {
        return new PlanFinding(
                finding.code(), SourceSpan.of(finding.where()), finding.excerpt(), finding.args(), null, null);
    }

    PlanFinding confirmed(String by, Instant at) {
        return new PlanFinding(code, source, excerpt, arguments, by, at);
    }

    /** Whether the plan may not be issued over it. */
    boolean isOpenError() {
        return severity() == Severity.ERROR && !isConfirmed();
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** What it says, in Chinese or, for an English locale, in English. */
    public String message(Locale language) {
        return new Finding(code, source.span(), excerpt, arguments).message(language);
    }
}
