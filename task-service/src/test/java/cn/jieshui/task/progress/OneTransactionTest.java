package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.accepted;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.correcting;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change and its event happen together or not at all. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class OneTransactionTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @AfterEach
    void theOutboxWorksAgain() {
        Database.execute("drop trigger if exists outbox_is_full on outbox");
    }

    private void theOutboxTakesNothing() {
        Database.execute("""
                create or replace function outbox_is_full() returns trigger language plpgsql as $$
                begin raise exception 'full' using errcode = '57P03'; end $$""");
        Database.execute("create trigger outbox_is_full before insert on outbox for each row"
                + " when (new.aggregateid like '" + plan.id() + "%') execute function outbox_is_full()");
    }

    @Test
    void withoutItsEventNothingIsAccepted() {
        String id = reported(LEAD, plan.deliverable("T09-D1"), submitted(entries(plan.period("03"), "A")));
        theOutboxTakesNothing();

        act(OFFICE, id, "accept").then().statusCode(503);

        get("viewer", id).then().body("state", equalTo("SUBMITTED")).body("version", equalTo(1));
        theOutboxWorksAgain();
        act(OFFICE, id, "accept").then().statusCode(200);
        assertThat(Database.eventsOn(plan.deliverable("T09-D1"))).isEqualTo(1);
    }

    @Test
    void withoutItsEventNothingIsCorrectedOrWithdrawn() {
        String deliverable = plan.deliverable("T09-D2");
        String first = accepted(LEAD, deliverable, entries(plan.period("03"), "A"));
        String second =
                reported(LEAD, deliverable, correcting(first, "更正", submitted(entries(plan.period("03"), "B"))));
        String other = accepted(LEAD, deliverable, entries(plan.period("04"), "C"));
        theOutboxTakesNothing();

        act(OFFICE, second, "accept").then().statusCode(503);
        act(OFFICE, other, "withdraw", "核查").then().statusCode(503);

        get("viewer", first).then().body("state", equalTo("ACCEPTED"));
        get("viewer", second).then().body("state", equalTo("SUBMITTED"));
        get("viewer", other).then().body("state", equalTo("ACCEPTED"));
        assertThat(Database.eventsOn(deliverable)).isEqualTo(2);
    }
}
