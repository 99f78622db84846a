package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that the domain rulebook works out. */
class WorkedCasesTest {

    @ParameterizedTest
    @CsvSource({
        "06, 6, GREEN",
        "06, 6.6, YELLOW",
        "06, 6.6001, RED",
        "11, 11, GREEN",
        "11, 12, YELLOW",
        "11, 12.0001, RED"
    })
    void aCapOfTwelve(String month, String actual, Light light) {
        assertThat(light(cap("12"), month, cumulative("2023-" + month, actual))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"7.5, GREEN", "6, YELLOW", "5.9999, RED"})
    void aFloorOfTenInSeptember(String actual, Light light) {
        assertThat(light(floor("10"), "09", cumulative("2023-09", actual))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"9, GREEN", "9.9, YELLOW", "9.9001, RED"})
    void aLevelCapOfNine(String actual, Light light) {
        assertThat(light(levelCap("9"), "05", level("2023-05", actual))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"18, GREEN", "16.2, YELLOW", "16.1999, RED", "-3, RED"})
    void aReductionFloorOfEighteen(String actual, Light light) {
        IndicatorRule rule = rule(FoldMethod.REDUCTION, TargetComparator.REDUCTION_AT_LEAST, "18", TargetUnit.PERCENT);

        assertThat(light(rule, "03", level("2023-03", actual))).isEqualTo(light);
    }

    @Test
    void twoOfFiveEnterprisesInMarchAreAheadOfThePaceAndNothingIsSaidOfFebruary() {
        Target target =
                new Target(TargetComparator.AT_LEAST, number("5"), TargetUnit.COUNT, number("7"), Modality.BINDING);
        IndicatorRule rule = IndicatorRule.of(2023, FoldMethod.ITEMS, target);
        Inputs inputs = stated(items("2023-03", "QY-001@2023-03-10", "QY-002@2023-03-21"));

        Compliance march = asOf(3, rule, inputs);
        assertThat(march.actual()).isEqualTo(new BigDecimal("2"));
        assertThat(march.pace()).isEqualTo(new BigDecimal("1.25"));
        assertThat(march.attainment()).isEqualTo(new BigDecimal("0.4"));
        assertThat(march.stretchAttainment()).isEqualTo(new BigDecimal("0.285714"));
        assertThat(march.light()).isEqualTo(Light.GREEN);
        assertThat(march.met()).isEqualTo(Met.OPEN);
        assertThat(march.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(march.valueAsOf()).hasToString("2023-03");

        Compliance february = asOf(2, rule, inputs);
        assertThat(february.actual()).isNull();
        assertThat(february.light()).isEqualTo(Light.GREY);
        assertThat(february.completeness()).isEqualTo(Completeness.NO_DATA);
    }

    private static Light light(IndicatorRule rule, String month, Value value) {
        return asOf(Integer.parseInt(month), rule, stated(value)).light();
    }
}
