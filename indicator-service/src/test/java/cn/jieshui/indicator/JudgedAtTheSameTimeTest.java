package cn.jieshui.indicator;

import static cn.jieshui.indicator.TestRows.NDJSON;
import static cn.jieshui.indicator.TestRows.lines;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.standing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who bring one side of a balance each, neither of whom sees what the other has not committed yet. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class JudgedAtTheSameTimeTest {

    private final ExecutorService clients = Executors.newFixedThreadPool(8);
    private TestPlan plan;
    private TestMeasure billed;
    private TestMeasure supplied;

    @BeforeEach
    void aGoalThatReadsWhatIsBilled() {
        plan = TestPlan.issued();
        billed = TestMeasure.monthlyVolume().created();
        supplied = TestMeasure.monthlyVolume().created();
        TestRule.atMost(billed, supplied).created();
        Figures.define(plan, "G1", "\"value\": \"" + billed.code() + "\"");
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void theLaterOneIsHeldAgainstTheEarlierOne() throws Exception {
        Future<Integer> first;
        Future<Integer> second;
        try (Connection other = Tables.lockedIndicator(plan.id("G1"))) {
            first = clients.submit(() -> TestValue.of(billed, plan.period("01"), "999", "m3")
                    .sent()
                    .extract()
                    .statusCode());
            Awaitility.await().until(() -> Tables.waiting("%from indicator%for update%") == 1);
            second = clients.submit(() -> TestValue.of(supplied, plan.period("01"), "998", "m3")
                    .sent()
                    .extract()
                    .statusCode());
            Awaitility.await().until(() -> Tables.waiting("%pg_advisory_xact_lock(1061%") == 1);
            other.rollback();
        }

        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(201);
        assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo(422);
        assertThat(standing(billed)).containsExactly(plan.period("01") + " 999 R1");
        assertThat(standing(supplied)).isEmpty();
    }

    @Test
    void rowsAreHeldAgainstASingleValueToo() throws Exception {
        Future<Integer> first;
        Future<Integer> second;
        try (Connection other = Tables.lockedIndicator(plan.id("G1"))) {
            first = clients.submit(() -> TestValue.of(billed, plan.period("01"), "999", "m3")
                    .sent()
                    .extract()
                    .statusCode());
            Awaitility.await().until(() -> Tables.waiting("%from indicator%for update%") == 1);
            second = clients.submit(() -> send(NDJSON, lines(TestValue.of(supplied, plan.period("01"), "998", "m3")))
                    .statusCode());
            Awaitility.await().until(() -> Tables.waiting("%pg_advisory_xact_lock(1061%") == 1);
            other.rollback();
        }

        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(201);
        assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo(422);
    }

    /** Many rules over the same two measures, and bodies that name them in either order. */
    @Test
    void aCrowdStandsInNobodysWay() throws Exception {
        for (int i = 0; i < 5; i++) {
            TestRule.atMost(supplied, billed).created();
        }
        List<Future<Integer>> sent = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            TestValue one = TestValue.of(billed, plan.period("%02d".formatted(month)), "7", "m3");
            TestValue same = TestValue.of(supplied, plan.period("%02d".formatted(month)), "7", "m3");
            sent.add(clients.submit(() -> TestValue.sent(one, same).extract().statusCode()));
            sent.add(clients.submit(() -> TestValue.sent(same, one).extract().statusCode()));
            sent.add(clients.submit(() -> send(NDJSON, lines(same, one)).statusCode()));
        }

        for (Future<Integer> answer : sent) {
            assertThat(answer.get(1, TimeUnit.MINUTES)).isIn(200, 201);
        }
        assertThat(standing(billed)).hasSize(12).isEqualTo(standing(supplied));
    }
}
