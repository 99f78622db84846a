package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.SCHEMES;
import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.NotSentTwice;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever reads measures, values and results again and again is sent them when they have changed. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class NotSentTwiceTest {

    @Test
    void whatIsKnownIsNotSentUntilItChanges() {
        TestPlan plan = TestPlan.issued();
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.of(measure, "2001-03", "12", "m3").accepted();
        TestRule.jump(measure, "0.5", "LAST_YEAR").created();
        String scheme = TestScheme.kept().code();
        for (String path : new String[] {
            MEASURES + "?limit=500",
            MEASURES + "/" + measure.code(),
            RULES + "?measure=" + measure.code(),
            SCHEMES,
            MEASUREMENTS + "/imports",
            INDICATORS + "?plan=" + plan.id(),
            INDICATORS + "/" + plan.id("G1"),
            INDICATORS + "/" + plan.id("G3") + "/base-values",
            SCORECARDS + "/scores?plan=" + plan.id() + "&scheme=" + scheme,
            TestDataset.DATASETS + plan.id()
        }) {
            reading(path.contains("imports") ? "statistics" : "viewer", path);
        }
        String values = MEASUREMENTS + "?measure=" + measure.code();
        String before = reading("viewer", values);

        TestValue.of(measure, "2001-04", "13", "m3").accepted();

        assertThat(reading("viewer", values)).isNotEqualTo(before);
    }

    private static String reading(String client, String path) {
        return NotSentTwice.reading(() -> as(client), path);
    }

    @Test
    void baseValuesComePageByPage() {
        TestPlan plan = TestPlan.issued();
        String path = INDICATORS + "/" + plan.id("G3") + "/base-values";
        for (String period : new String[] {"2020-Q2", "2020-Q1", "2020"}) {
            sending("statistics", """
                    {"year": 2020, "period": "%s", "numerator": 20, "denominator": 4, "source": "统计年鉴"}""".formatted(period)).post(path).then().statusCode(201);
        }

        String next = as("viewer")
                .get(path + "?limit=2")
                .then()
                .body("items.period", contains("2020", "2020-Q1"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        as("viewer")
                .get(path + "?limit=2&cursor=" + next)
                .then()
                .body("items.period", contains("2020-Q2"))
                .body("next", nullValue());
        as("viewer").get(path + "?cursor=!").then().statusCode(400);
        as("viewer").get(path + "?limit=0").then().statusCode(400);
    }
}
