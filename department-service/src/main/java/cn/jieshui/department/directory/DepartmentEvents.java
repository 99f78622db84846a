package cn.jieshui.department.directory;

import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells the other services what the directory says, in the transaction that changes it. The change must have been
 * flushed, for the event carries the version after it.
 */
@ApplicationScoped
class DepartmentEvents {

    private static final String TOPIC = "department.v1";

    private final Outbox outbox;

    @Inject
    DepartmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(Department department) {
        publish("department.registered.v1", department);
    }

    void changed(Department department) {
        publish("department.changed.v1", department);
    }

    /** Of a department that has ended; its state names those that stand in its place. */
    void succeeded(Department department) {
        publish("department.succeeded.v1", department);
    }

    private void publish(String type, Department department) {
        String code = department.code();
        outbox.publish(new OutboxEvent(TOPIC, code, type, code, department.version(), DepartmentState.of(department)));
    }
}
