package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures whose values are entered from 1 January on. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CumulativeMeasureTest {

    private static TestMeasure cumulative(TestMeasure measure) {
        sending("statistics", json(measure))
                .put(MEASURES + "/" + measure.code())
                .then()
                .statusCode(201)
                .body("cumulative", equalTo(true));
        return measure;
    }

    private static String json(TestMeasure measure) {
        return measure.json().replace("\"source\"", "\"cumulative\": true, \"source\"");
    }

    @Test
    void theFigureIsWhatWasEnteredLast() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = cumulative(TestMeasure.monthlyVolume());
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");

        TestValue.of(use, plan.period("04"), "400", "m3").accepted();
        TestValue.of(use, plan.period("01"), "100", "m3").accepted();
        TestValue.of(use, plan.period("02"), "250", "m3").accepted();

        assertThat(List.of(1, 2, 3, 4).stream()
                        .map(month -> Figures.of(plan, "G1", month).actual()))
                .containsExactly("100", "250", "250", "400");
        assertThat(Figures.of(plan, "G1", 4).now().getList("missing.period")).containsExactly(plan.period("03"));
        TestValue.of(use, plan.period("02"), "300", "m3")
                .correcting("500110-" + use.code() + "-" + plan.period("02") + "-R1", "漏报")
                .accepted();
        assertThat(List.of(1, 2, 3, 4).stream()
                        .map(month -> Figures.of(plan, "G1", month).actual()))
                .containsExactly("100", "300", "300", "400");
        var explained = Api.read(Api.COMPLIANCE + "/" + plan.id("G1") + "/explanation?asOf=" + plan.period("04"));
        assertThat(explained.getList("inputs.amount").stream().map(String::valueOf))
                .containsExactly("100", "300", "400");
        assertThat(explained.prettify()).contains("400").doesNotContain("800");
    }

    @Test
    void partsThatWereEnteredInEitherWayAddUp() {
        TestPlan plan = TestPlan.issued();
        TestMeasure one = cumulative(TestMeasure.monthlyVolume());
        TestMeasure other = TestMeasure.monthlyVolume().created();
        Figures.define(
                plan, "G6", "\"numerator\": \"%1$s\", \"denominator\": \"%2$s\"".formatted(one.code(), other.code()));

        TestValue.sent(
                        TestValue.of(one, plan.period("01"), "1", "m3"),
                        TestValue.of(one, plan.period("02"), "3", "m3"),
                        TestValue.of(other, plan.period("01"), "20", "m3"),
                        TestValue.of(other, plan.period("02"), "30", "m3"))
                .statusCode(201);

        assertThat(Figures.of(plan, "G6", 1).actual()).isEqualTo("5");
        assertThat(Figures.of(plan, "G6", 2).actual()).isEqualTo("6");
    }

    @Test
    void whatDoesNotAddUpIsNotEnteredLikeThis() {
        for (TestMeasure measure : List.of(
                TestMeasure.monthlyVolume().in("percent"),
                TestMeasure.monthlyVolume().shaped("RATIO"),
                TestMeasure.monthlyVolume().in("count").shaped("ITEM"),
                TestMeasure.monthlyVolume().each("EVENT"))) {
            sending("statistics", json(measure))
                    .put(MEASURES + "/" + measure.code())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/cumulative")));
        }
        TestMeasure used = TestMeasure.monthlyVolume().created();
        TestValue.of(used, "2001-01", "1", "m3").accepted();
        sending("statistics", json(used))
                .header("If-Match", "*")
                .put(MEASURES + "/" + used.code())
                .then()
                .statusCode(409);
    }
}
