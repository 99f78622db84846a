package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.correcting;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when several act at the same moment. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ConcurrentReportsTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
        Stream.of(LEAD, SUPPORTER, OFFICE).forEach(Tokens::of);
    }

    @Test
    void ofSeveralAcceptancesOneIsTakenAndToldOnce() {
        String id = reported(LEAD, plan.deliverable("T09-D2"), submitted(entries(plan.period("03"), "A")));

        List<Integer> answers = atOnce(IntStream.range(0, 6)
                .<Supplier<Integer>>mapToObj(
                        i -> () -> act(OFFICE, id, "accept").statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(Database.eventsOn(plan.deliverable("T09-D2"))).isEqualTo(1);
        get("viewer", id).then().body("version", equalTo(2)).body("history.size()", equalTo(3));
    }

    @Test
    void reportsAtOnceGetNumbersOfTheirOwn() {
        String deliverable = plan.deliverable("T09-D1");

        List<Integer> answers = atOnce(IntStream.rangeClosed(1, 8)
                .<Supplier<Integer>>mapToObj(month -> () -> report(
                                month % 2 == 0 ? LEAD : SUPPORTER,
                                deliverable,
                                entries(plan.period("0" + month), "E-" + month))
                        .statusCode())
                .toList());

        assertThat(answers).hasSize(8).containsOnly(201);
        IntStream.rangeClosed(1, 8)
                .forEach(number ->
                        get("viewer", deliverable + "-R" + number).then().statusCode(200));
    }

    @Test
    void theSameReportAtOnceIsOneReport() {
        String deliverable = plan.deliverable("T04-D1");
        String body = increment(plan.period("03"), "5", "亩");

        List<Integer> answers = atOnce(IntStream.range(0, 4)
                .<Supplier<Integer>>mapToObj(i ->
                        () -> report("reporter-500110-nyncw", deliverable, body).statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
    }

    @Test
    void ofDifferentReportsOnAPeriodOneStands() {
        String deliverable = plan.deliverable("T05-D3");

        List<Integer> answers = atOnce(IntStream.range(1, 5)
                .<Supplier<Integer>>mapToObj(i ->
                        () -> report("reporter-500110-nyncw", deliverable, increment(plan.period("03"), "" + i, "亩"))
                                .statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void aWithdrawalAndACorrectionAtOnceDoNotBothHappen() {
        String deliverable = plan.deliverable("T09-D3");
        String first = Reports.accepted(LEAD, deliverable, entries(plan.period("03"), "A"));

        List<Integer> answers =
                atOnce(List.of(() -> act(OFFICE, first, "withdraw", "核查").statusCode(), () -> report(
                                LEAD, deliverable, correcting(first, "更正", entries(plan.period("03"), "B")))
                        .statusCode()));

        assertThat(answers).isIn(List.of(200, 422), List.of(409, 201));
    }

    private static List<Integer> atOnce(List<Supplier<Integer>> requests) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Integer>> answers = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(
                        () -> {
                            awaitQuietly(start);
                            return request.get();
                        },
                        command -> new Thread(command).start()))
                .toList();
        start.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
