package cn.jieshui.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PutInTest {

    private static final Map<String, BigDecimal> VALUES = Map.of(
            "water_use.agriculture", new BigDecimal("1E+7"),
            "water_use", new BigDecimal("5"),
            "correction2", new BigDecimal("-0.30"));

    @Test
    void eachNameIsReplacedByItsValueInFull() {
        assertThat(PutIn.of("water_use.agriculture - (water_use + 2.5) * 100", VALUES))
                .isEqualTo("10000000 - (5 + 2.5) * 100");
    }

    @Test
    void aNegativeValueStandsInBrackets() {
        assertThat(PutIn.of("water_use - correction2", VALUES)).isEqualTo("5 - (-0.3)");
    }

    @Test
    void aNameWithoutAValueStays() {
        assertThat(PutIn.of("water_use + unknown.part", VALUES)).isEqualTo("5 + unknown.part");
    }

    @Test
    void withoutFormulaOrValuesThereIsNothingToShow() {
        assertThat(PutIn.of(null, VALUES)).isNull();
        assertThat(PutIn.of("water_use", Map.of())).isNull();
    }
}
