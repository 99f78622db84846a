package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader may hold a reduction against the other part of its base year. The target is 15 % below 2020. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ChosenBaseTest {

    private static final String WHOLE_YEAR = "WHOLE_YEAR";
    private static final String SAME_PERIOD = "SAME_PERIOD";

    private final TestMeasure water = TestMeasure.monthlyVolume();
    private final TestMeasure gdp = TestMeasure.monthlyVolume().in("yuan").each("QUARTER");
    private TestPlan plan;

    /** In the first quarter 3 m3 a yuan; in 2020 it was 4, and 3.25 over the whole year. */
    @BeforeEach
    void aQuarterAndItsBaseYear() {
        plan = TestPlan.issued();
        water.created();
        gdp.created();
        Figures.define(
                plan, "G3", "\"numerator\": \"%s\", \"denominator\": \"%s\"".formatted(water.code(), gdp.code()));
        measure(String.valueOf(plan.year()), 1, 3, "3");
        measure("2020", 1, 3, "4");
        measure("2020", 4, 12, "3");
    }

    @Test
    void theWholeBaseYearTakesTheFirstPlaceAndIsJudged() {
        JsonPath own = read(path());
        JsonPath chosen = read(path() + "?base=WHOLE_YEAR");

        assertThat(march(own, "light")).isEqualTo("GREEN");
        assertThat(march(own, "met")).isEqualTo("YES");
        assertThat(march(own, "reduction.base")).isEqualTo(SAME_PERIOD);
        assertThat(amount(own, "actual")).isEqualByComparingTo("25");

        assertThat(amount(chosen, "actual")).isEqualByComparingTo("7.692308");
        assertThat(amount(chosen, "actual")).isEqualByComparingTo(amount(own, "reduction.other.actual"));
        assertThat(amount(chosen, "numerator").divide(amount(chosen, "denominator"), 6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.076923");
        assertThat(amount(chosen, "attainment")).isEqualByComparingTo("0.512821");
        assertThat(march(chosen, "light")).isEqualTo("RED");
        assertThat(march(chosen, "met")).isEqualTo("OPEN");
        assertThat(march(chosen, "reduction.base")).isEqualTo(WHOLE_YEAR);
        assertThat(march(chosen, "reduction.other.base")).isEqualTo(SAME_PERIOD);
        assertThat(amount(chosen, "reduction.other.actual")).isEqualByComparingTo("25");
        assertThat(march(chosen, "reduction.source")).isNull();
    }

    @Test
    void theOwnBaseChangesNothing() {
        assertThat(as("viewer").get(path() + "?base=SAME_PERIOD").asString())
                .isEqualTo(as("viewer").get(path()).asString());
    }

    @Test
    void atTheEndOfTheYearBothAreTheSame() {
        measure(String.valueOf(plan.year()), 4, 12, "3");

        JsonPath own = read(path());
        JsonPath chosen = read(path() + "?base=WHOLE_YEAR");

        assertThat(chosen.getString("months[11].reduction.base")).isEqualTo(WHOLE_YEAR);
        assertThat(chosen.<Object>get("months[11].actual")).isEqualTo(own.get("months[11].actual"));
        assertThat(chosen.getString("months[11].light")).isEqualTo(own.getString("months[11].light"));
        assertThat(chosen.getString("months[11].reduction.source")).isEqualTo("MEASURED");
    }

    @Test
    void whatWasSaidOfAnInstantIsHeldAgainstItTheSameWay() {
        String then = path() + "?base=WHOLE_YEAR&knownAt=" + Instant.now();
        String said = as("viewer").get(then).asString();

        TestValue.of(water, "2020-09", "9", "m3")
                .correcting("500110-" + water.code() + "-2020-09-R1", "漏报")
                .accepted();

        assertThat(as("viewer").get(then).asString()).isEqualTo(said);
        assertThat(as("viewer").get(path() + "?base=WHOLE_YEAR").asString()).isNotEqualTo(said);
    }

    @Test
    void aBaseThatIsNotKnownGivesNoResult() {
        TestPlan other = TestPlan.issued();
        Api.sending("statistics", "{\"year\": 2020, \"numerator\": 4, \"denominator\": 1, \"source\": \"统计年鉴\"}")
                .post(Api.INDICATORS + "/" + other.id("G3") + "/base-values")
                .then()
                .statusCode(201);
        TestMeasure unmeasured = TestMeasure.monthlyVolume().created();
        Figures.define(
                other, "G3", "\"numerator\": \"%s\", \"denominator\": \"%s\"".formatted(unmeasured.code(), gdp.code()));
        for (String month : new String[] {"01", "02", "03"}) {
            TestValue.of(unmeasured, other.period(month), "3", "m3").accepted();
        }
        TestValue.of(gdp, other.period("Q1"), "3", "yuan").accepted();

        as("viewer")
                .get(COMPLIANCE + "/" + other.id("G3") + "?base=SAME_PERIOD")
                .then()
                .body("months[2].actual", equalTo(null))
                .body("months[2].completeness", equalTo("NOT_COMPUTABLE"))
                .body("months[2].reason", equalTo("BASE_UNKNOWN"))
                .body("months[2].light", equalTo("GREY"));
    }

    @Test
    void whatIsNoReductionOrNoBaseIsRefused() {
        as("viewer")
                .get(COMPLIANCE + "/" + plan.id("G1") + "?base=WHOLE_YEAR")
                .then()
                .statusCode(422)
                .body("type", endsWith("not-a-reduction"));
        as("viewer").get(path() + "?base=ANNUAL").then().statusCode(400).body("errors[0].pointer", equalTo("?base"));
    }

    @Test
    void eachBaseHasATagOfItsOwn() {
        String chosen = path() + "?base=WHOLE_YEAR";
        String tag = as("viewer").get(chosen).header("ETag");

        as("viewer").header("If-None-Match", tag).get(chosen).then().statusCode(304);
        as("viewer").header("If-None-Match", tag).get(path()).then().statusCode(200);
    }

    private String path() {
        return COMPLIANCE + "/" + plan.id("G3");
    }

    private static String march(JsonPath answer, String member) {
        return answer.getString("months[2]." + member);
    }

    private static BigDecimal amount(JsonPath answer, String member) {
        return new BigDecimal(march(answer, member));
    }

    /** So much water in each month, and three yuan in each quarter. */
    private void measure(String year, int from, int to, String amount) {
        for (int month = from; month <= to; month++) {
            TestValue.of(water, "%s-%02d".formatted(year, month), amount, "m3").accepted();
        }
        for (int quarter = (from + 2) / 3; quarter <= to / 3; quarter++) {
            TestValue.of(gdp, year + "-Q" + quarter, "3", "yuan").accepted();
        }
    }
}
