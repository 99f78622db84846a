package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.333333",
        "2, 3, 0.666667",
        "1, 2000000, 0",
        "3, 2000000, 0.000002",
        "-1, 3, -0.333333",
        "1, -3, -0.333333",
        "100, 10, 10",
        "220000000, 1, 220000000"
    })
    void isShownWithSixPlacesHalfToTheEvenDigit(String numerator, String denominator, String shown) {
        assertThat(new Fraction(number(numerator), number(denominator)).rounded())
                .isEqualTo(new BigDecimal(shown));
    }

    @Test
    void aDenominatorOfZeroIsRefused() {
        assertThatThrownBy(() -> new Fraction(BigDecimal.ONE, number("0.00"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void partsCarryNoTrailingZerosAndNoExponent() {
        Fraction fraction = new Fraction(number("1.50E+3"), number("-20.00"));

        assertThat(fraction.numerator()).hasToString("-1500");
        assertThat(fraction.denominator()).hasToString("20");
    }

    @Property(tries = 300)
    void comparingCrosswiseAgreesWithWholeNumberFractions(
            @ForAll @Scale(6) @BigRange(min = "-1000", max = "1000") BigDecimal a,
            @ForAll @Scale(6) @BigRange(min = "-1000", max = "1000") BigDecimal b,
            @ForAll @Scale(6) @BigRange(min = "-1000", max = "1000") BigDecimal c,
            @ForAll @Scale(6) @BigRange(min = "-1000", max = "1000") BigDecimal d) {
        BigDecimal below = b.signum() == 0 ? BigDecimal.ONE : b;
        BigDecimal under = d.signum() == 0 ? BigDecimal.TEN : d;

        assertThat(new Fraction(a, below).compareTo(new Fraction(c, under)))
                .isEqualTo(Rational.of(a)
                        .dividedBy(Rational.of(below))
                        .compareTo(Rational.of(c).dividedBy(Rational.of(under))));
    }

    @Property(tries = 100)
    void equalFractionsCompareAsEqualHoweverTheyAreWritten(
            @ForAll @Scale(4) @BigRange(min = "-1000", max = "1000") BigDecimal a,
            @ForAll @Scale(4) @BigRange(min = "0.0001", max = "1000") BigDecimal b,
            @ForAll @Scale(4) @BigRange(min = "0.0001", max = "1000") BigDecimal factor) {
        Fraction plain = new Fraction(a, b);
        Fraction expanded = new Fraction(a.multiply(factor), b.multiply(factor));

        assertThat(plain.compareTo(expanded)).isZero();
        assertThat(plain.rounded()).isEqualTo(expanded.rounded());
    }
}
