package cn.jieshui.task.progress;

import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the other services what counts and what no longer does, in the transaction that decides it. */
@ApplicationScoped
class ProgressEvents {

    static final String TOPIC = "progress.v1";

    private final Outbox outbox;

    @Inject
    ProgressEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells that the report counts, and if it is a correction, that another one no longer does. */
    void accepted(ProgressReport report) {
        publish(
                report.supersedes() == null ? "progress.accepted.v1" : "progress.corrected.v1",
                report,
                report.reason());
    }

    /** Tells that the report no longer counts. */
    void withdrawn(ProgressReport report, String why) {
        publish("progress.withdrawn.v1", report, why);
    }

    private void publish(String type, ProgressReport report, String reason) {
        if (report.content().basis().isCounted()) {
            outbox.publish(new OutboxEvent(
                    TOPIC, report.deliverable(), type, report.id(), report.version(), ProgressData.of(report, reason)));
        }
    }
}
