package cn.jieshui.task.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

/** All that has happened to a report, the first first (办理记录); it only ever grows. */
@Embeddable
class History {

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    void add(Step step) {
        steps.add(step);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether the person or system has drafted, changed or submitted the report. */
    boolean wasReportedBy(String sub) {
        return steps.stream()
                .anyMatch(step -> step.kind().isReporting() && step.by().equals(sub));
    }

    /** The step by which it was submitted last. */
    Optional<Step> submission() {
        return steps.stream().filter(step -> step.kind() == Step.Kind.SUBMITTED).reduce((earlier, later) -> later);
    }
}
