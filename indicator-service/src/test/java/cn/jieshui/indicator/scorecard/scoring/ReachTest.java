package cn.jieshui.indicator.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.TargetComparator;
import cn.jieshui.indicator.calculation.TargetUnit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 6, 7.5, 0.8",
        "AT_LEAST, 9, 7.5, 1",
        "AT_LEAST, 6, 0, 0",
        "COMPLETE, 50, 100, 0.5",
        "REDUCTION_AT_LEAST, 9, 18, 0.5",
        "REDUCTION_AT_LEAST, -3, 18, 0",
        "AT_MOST, 9.1, 9, 0",
        "DONE, 0, 1, 0",
        "AT_LEAST, , 5, 0",
    })
    void aShareOfWhatIsDueIsBetweenNothingAndAll(
            TargetComparator comparator, BigDecimal actual, BigDecimal due, BigDecimal share) {
        assertThat(Reach.of(comparator, TargetUnit.COUNT, actual, null, null).share(due))
                .isEqualByComparingTo(Fraction.of(share));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 7, 7, true",
        "AT_LEAST, 6.999, 7, false",
        "AT_MOST, 8, 8, true",
        "AT_MOST, 8.001, 8, false",
        "AT_LEAST, 7, , false",
        "AT_LEAST, , 7, false",
    })
    void theValueToStriveForIsInclusive(
            TargetComparator comparator, BigDecimal actual, BigDecimal stretch, boolean reached) {
        assertThat(Reach.of(comparator, TargetUnit.COUNT, actual, null, null).reaches(stretch))
                .isEqualTo(reached);
    }

    @Test
    void aQuotientIsTakenExactlyAndNotAsItIsShown() {
        Reach third = Reach.of(
                TargetComparator.AT_LEAST,
                TargetUnit.PERCENT,
                new BigDecimal("33.333333"),
                BigDecimal.ONE,
                new BigDecimal(3));

        assertThat(third.share(new BigDecimal(100)))
                .isEqualByComparingTo(new Fraction(BigDecimal.ONE, new BigDecimal(3)));
    }
}
