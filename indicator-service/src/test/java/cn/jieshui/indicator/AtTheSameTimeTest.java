package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever computes an indicator waits for others who do, and sees what they have changed. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AtTheSameTimeTest {

    private final ExecutorService clients = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void twoMeasurementsOfOneIndicatorBothCount() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = defined(plan);
        List<Future<?>> sending = new ArrayList<>();
        try (Connection other = Tables.lockedIndicator(plan.id("G1"))) {
            sending.add(
                    clients.submit(() -> value(use, plan, "01", "industry", "1").accepted()));
            sending.add(
                    clients.submit(() -> value(use, plan, "02", "ecology", "10").accepted()));
            Awaitility.await().until(() -> Tables.waiting("%from indicator%for update%") == 2);
            other.rollback();
        }
        finish(sending);

        assertThat(Figures.of(plan, "G1", 1).actual()).isEqualTo("1");
        assertThat(Figures.of(plan, "G1", 2).actual()).isEqualTo("11");
    }

    @Test
    void aMeasurementAndABatchFromKafkaBothCount() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure rate = TestMeasure.monthlyVolume().shaped("RATIO").created();
        define(plan, "G6", rate.code());
        List<Future<?>> sending = new ArrayList<>();
        try (Connection other = Tables.lockedIndicator(plan.id("G6"))) {
            TestReport.on(plan, "T14-D1").period("02").ratio("92", "1000").accepted();
            sending.add(clients.submit(() ->
                    TestValue.pair(rate, plan.period("03"), "8", "100", "m3").accepted()));
            Awaitility.await().until(() -> Tables.waiting("%from indicator%for update%") == 2);
            other.rollback();
        }
        finish(sending);

        Figures.of(plan, "G6", 2).awaitActual("9.2");
        Figures.of(plan, "G6", 3).awaitActual("8");
        Figures.of(plan, "T14-D1", 2).awaitActual("9.2");
        Figures.of(plan, "T14-D1", 3).awaitActual("8");
    }

    @Test
    void aCrowdOfMeasurementsReportsAndCardsLosesNothing() throws Exception {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = defined(plan);
        List<Future<?>> sending = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            String period = "%02d".formatted(month);
            for (String sector : new String[] {"agriculture", "industry", "domestic", "ecology"}) {
                String amount = String.valueOf(1L << (month * 2));
                sum = sum.add(new BigDecimal(amount));
                sending.add(clients.submit(
                        () -> value(use, plan, period, sector, amount).accepted()));
            }
            TestReport.on(plan, "T09-D2")
                    .number(month)
                    .period(period)
                    .increment("1")
                    .accepted();
        }
        for (int i = 0; i < 6; i++) {
            sending.add(clients.submit(() -> define(plan, "G6", pair())));
        }
        finish(sending);

        assertThat(Figures.of(plan, "G1", 12).actual()).isEqualTo(sum.toPlainString());
        assertThat(Figures.of(plan, "G1", 12).now().getString("completeness")).isEqualTo("COMPLETE");
        Figures.of(plan, "T09-D2", 12).awaitActual("12");
    }

    private static String pair() {
        return TestMeasure.monthlyVolume().shaped("RATIO").created().code();
    }

    private static TestMeasure defined(TestPlan plan) {
        TestMeasure use = TestMeasure.waterUse().created();
        define(plan, "G1", "%1$s.agriculture + %1$s.industry + %1$s.domestic + %1$s.ecology".formatted(use.code()));
        return use;
    }

    private static void define(TestPlan plan, String indicator, String formula) {
        Api.sending("statistics", "{\"definition\": {\"value\": \"" + formula + "\"}}")
                .header("If-Match", "*")
                .put(Api.INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(200);
    }

    private static TestValue value(TestMeasure use, TestPlan plan, String period, String sector, String amount) {
        return TestValue.of(use, plan.period(period), amount, "m3").sector(sector);
    }

    private static void finish(List<Future<?>> sending) throws Exception {
        for (Future<?> one : sending) {
            one.get();
        }
    }
}
