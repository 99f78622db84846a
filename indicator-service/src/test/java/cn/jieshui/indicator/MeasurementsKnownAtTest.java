package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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

/** What was said of the values of an instant is said of it for ever. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MeasurementsKnownAtTest {

    private final ExecutorService clients = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void anInstantWithinARecordingIsAnsweredOnceThatHasEnded() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        String path = MEASUREMENTS + "?measure=" + use.code() + "&knownAt=";
        String before = path + Instant.now();
        String within;
        Future<?> recording;
        try (Connection other = Tables.lockedResults(plan.id("G1"))) {
            recording = clients.submit(
                    () -> TestValue.of(use, plan.period("06"), "100", "m3").accepted());
            Awaitility.await().until(() -> Tables.waiting("%into compliance_result%") == 1);
            within = path + Instant.now();

            as("viewer").get(within).then().statusCode(503).body("type", endsWith("still-changing"));
            as("viewer").get(within + "&history=true").then().statusCode(503);
            as("viewer").get(before).then().statusCode(200).body("items", empty());
            as("viewer")
                    .get(MEASUREMENTS + "?measure=" + use.code())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            other.rollback();
        }
        recording.get(1, TimeUnit.MINUTES);

        String said = as("viewer").get(within).asString();
        TestValue.of(use, plan.period("05"), "200", "m3").accepted();

        assertThat(said).contains("\"amount\":100,");
        assertThat(as("viewer").get(within).asString()).isEqualTo(said);
        as("viewer").get(before).then().body("items", empty());
    }

    @Test
    void valuesAndWhatFollowsFromThemAreKnownFromOneMomentOn() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue.of(use, plan.period("01"), "100", "m3").accepted();

        assertThat(Tables.count("""
                select count(*) from compliance_result r join indicator i using (indicator_key)
                    join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
                    join measurement v
                        on v.measurement_key = any (string_to_array(split_part(h.inputs, chr(10), 1), ',')::bigint[])
                where i.id = ? and v.known_from = r.computed_at""", plan.id("G1"))).isEqualTo(1);
    }

    @Test
    void anInstantToComeStandsForThePresent() {
        TestMeasure use = TestMeasure.monthlyVolume().created();
        TestValue.of(use, "2001-01", "1", "m3").accepted();

        as("viewer")
                .get(MEASUREMENTS + "?knownAt=2999-01-01T00:00:00Z&measure=" + use.code())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount", equalTo(1));
    }
}
