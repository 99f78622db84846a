package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is said of an instant while a change may still come to belong to it. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SaidForEverTest {

    private static final String KNOWN_FROM = """
            select count(*) from %s k join indicator i using (indicator_key)
            where i.id = ? and k.known_from = (
                select computed_at from compliance_history
                where indicator_key = i.indicator_key and version = ?)""";

    private final ExecutorService clients = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void anInstantWithinAChangeIsAnsweredOnceTheChangeHasEnded() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        String one;
        String list;
        Future<?> change;
        try (Connection other = Tables.lockedResults(plan.id("G1"))) {
            change = clients.submit(
                    () -> TestValue.of(use, plan.period("06"), "100", "万方").accepted());
            Awaitility.await().until(() -> changing() > 0);
            String within = "knownAt=" + Instant.now();
            one = COMPLIANCE + "/" + plan.id("G1") + "?" + within;
            list = COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("06") + "&" + within;
            for (String path : new String[] {one, list, one.replace("?", "/explanation?")}) {
                as("viewer")
                        .get(path)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("type", endsWith("still-changing"));
            }
            as("viewer").get(COMPLIANCE + "/" + plan.id("G1")).then().body("months[5].actual", equalTo(null));
            other.rollback();
        }
        change.get(1, TimeUnit.MINUTES);

        String said = as("viewer").get(one).asString();
        String saidOfAll = as("viewer").get(list).asString();
        TestValue.of(use, plan.period("05"), "200", "万方").accepted();

        assertThat(said).contains("\"actual\":1000000,").doesNotContain("\"actual\":2000000,");
        assertThat(saidOfAll).contains("\"actual\":1000000,");
        assertThat(as("viewer").get(one).asString()).isEqualTo(said);
        assertThat(as("viewer").get(list).asString()).isEqualTo(saidOfAll);
    }

    @Test
    void whatIsSetAndWhatFollowsFromItAreKnownFromOneMomentOn() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        TestValue.of(use, plan.period("01"), "100", "万方").accepted();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");

        assertThat(Tables.count(KNOWN_FROM.formatted("indicator_history"), plan.id("G1"), 1L))
                .isEqualTo(1);
        assertThat(Tables.count(KNOWN_FROM.formatted("definition"), plan.id("G1"), 2L))
                .isEqualTo(1);
    }

    @Test
    void whatCameToStandLaterIsNeverKnownEarlier() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        Tables.update("""
                update compliance_result set computed_at = now() + interval '1 hour'
                where indicator_key = (select indicator_key from indicator where id = ?)""", plan.id("G1"));

        TestValue.of(use, plan.period("01"), "100", "万方").accepted();

        assertThat(Tables.count(
                        "select count(*) from compliance_result join indicator using (indicator_key)"
                                + " where id = ? and computed_at > now() + interval '59 minutes'",
                        plan.id("G1")))
                .isEqualTo(1);
    }

    /** Transactions that have taken their moment and not ended yet. */
    private static long changing() {
        return Tables.count("select count(*) from pg_locks where locktype = 'advisory' and classid = 1060 and granted");
    }
}
