package cn.jieshui.task.plan;

import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells the other services what a plan commits to, in the transaction that changes it. The plan's version must have
 * been written already.
 */
@ApplicationScoped
class PlanEvents {

    private static final String TOPIC = "plan.v1";

    private final Outbox outbox;

    @Inject
    PlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void issued(Plan plan) {
        publish("plan.issued.v1", plan);
    }

    void adjusted(Plan plan) {
        publish("plan.adjusted.v1", plan);
    }

    void closed(Plan plan) {
        publish("plan.closed.v1", plan);
    }

    private void publish(String type, Plan plan) {
        outbox.publish(new OutboxEvent(TOPIC, plan.id(), type, plan.id(), plan.version(), PlanData.of(plan)));
    }
}
