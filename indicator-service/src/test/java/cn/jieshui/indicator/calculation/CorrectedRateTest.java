package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 漏损率 = 综合漏损率 − the corrections of CJJ 92-2016, which are parameters of the year. */
class CorrectedRateTest {

    private static final IndicatorRule RULE =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Test
    void theCorrectionsOfTheYearHoldFromJanuary() {
        Inputs inputs = inputs("100 300", "88 273", level("2023", "1.2"), level("2023", "-0.2"));

        assertThat(asOf(1, RULE, inputs).actual()).hasToString("11");
        Compliance february = asOf(2, RULE, inputs);
        assertThat(february.actual()).hasToString("8.75");
        assertThat(february.numerator()).hasToString("35");
        assertThat(february.denominator()).hasToString("400");
        assertThat(february.light()).isEqualTo(Light.GREEN);
        assertThat(february.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(february.valueAsOf()).hasToString("2023-02");
    }

    @Test
    void theLimitIsHeldAgainstTheUnroundedRate() {
        Value none = level("2023", "0");

        assertThat(asOf(1, RULE, inputs("30000000", "26999999.4", level("2023", "1.000002"), none))
                        .light())
                .isEqualTo(Light.GREEN);
        Compliance above = asOf(1, RULE, inputs("30000000", "26999999.3", level("2023", "1.000002"), none));
        assertThat(above.light()).isEqualTo(Light.YELLOW);
        assertThat(above.actual()).hasToString("9");
    }

    @Test
    void withoutOneOfThemThereIsNoAssessedRateAndTheResultNamesIt() {
        Inputs inputs = inputs("100 300", "88 273", level("2023", "1.2"));

        Compliance january = asOf(1, RULE, inputs);

        assertThat(january.completeness()).isEqualTo(Completeness.NO_DATA);
        assertThat(january.actual()).isNull();
        assertThat(january.missing()).containsExactly(new MissingPeriod("r2", Period.parse("2023")));
    }

    @Test
    void thoseOfAnotherYearDoNotCount() {
        Inputs inputs = inputs("100", "88", level("2023", "1.2"), level("2022", "0"));

        assertThat(asOf(1, RULE, inputs).completeness()).isEqualTo(Completeness.NO_DATA);
    }

    /** Of two corrections; the second is left out when no value is given. */
    private static Inputs inputs(String supplied, String billed, Value first, Value... second) {
        Formula corrected = operands -> operands.get("supplied")
                .subtract(operands.get("billed"))
                .subtract(operands.get("r1")
                        .add(operands.get("r2"))
                        .multiply(number("0.01"))
                        .multiply(operands.get("supplied")));
        return new Inputs.Quotient(
                List.of(
                        monthly("supplied", supplied),
                        monthly("billed", billed),
                        new Series("r1", Frequency.YEAR, List.of(first), true),
                        new Series("r2", Frequency.YEAR, List.of(second), true)),
                corrected,
                operand("supplied"));
    }
}
