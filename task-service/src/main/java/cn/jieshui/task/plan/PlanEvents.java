package cn.jieshui.task.plan;

import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the other services what a plan commits to, in the transaction that puts it into force. */
@ApplicationScoped
class PlanEvents {

    private static final String TOPIC = "plan.v1";

    private final Outbox outbox;

    @Inject
    PlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The plan's version must have been written already. */
    void issued(Plan plan) {
        outbox.publish(
                new OutboxEvent(TOPIC, plan.id(), "plan.issued.v1", plan.id(), plan.version(), PlanData.of(plan)));
    }
}
