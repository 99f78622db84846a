package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.TargetUnit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** An edition of what a report says; a change makes another edition, this one stays as it is. */
@Entity
@BatchSize(size = 100)
class ReportContent {

    @Id
    private String id;

    private String reportId;
    private int edition;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private BigDecimal amount;
    private BigDecimal numerator;
    private BigDecimal denominator;

    @Enumerated(EnumType.STRING)
    private TargetUnit unit;

    private String writtenAmount;
    private String writtenUnit;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "report_entry", joinColumns = @JoinColumn(name = "content_id"))
    @OrderColumn(name = "position")
    private List<Entry> entries = new ArrayList<>();

    private LocalDate completedOn;
    private String note;

    protected ReportContent() {}

    ReportContent(String reportId, int edition, Content content) {
        this.id = reportId + "." + edition;
        this.reportId = reportId;
        this.edition = edition;
        this.basis = content.basis();
        this.amount = content.amount();
        this.numerator = content.numerator();
        this.denominator = content.denominator();
        this.unit = content.unit();
        this.writtenAmount = content.writtenAmount();
        this.writtenUnit = content.writtenUnit();
        this.entries.addAll(content.entries());
        this.completedOn = content.completedOn();
        this.note = content.note();
    }

    /** Counts from 1 within the report. */
    int edition() {
        return edition;
    }

    String reportId() {
        return reportId;
    }

    Content content() {
        return new Content(
                basis, amount, numerator, denominator, unit, writtenAmount, writtenUnit, entries, completedOn, note);
    }
}
