package cn.jieshui.indicator.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenUnitTest {

    @ParameterizedTest
    @CsvSource({
        "m3, M3, 1", "立方米, M3, 1", "方, M3, 1", "万立方米, M3, 10000", "亿立方米, M3, 100000000", "万m³, M3, 10000",
        "百万方, M3, 1000000", "亩, MU, 1", "万亩, MU, 10000", "公顷, MU, 15", "千公顷, MU, 15000", "%, PERCENT, 1",
        "percent, PERCENT, 1", "家, COUNT, 1", "万人次, COUNT, 10000", "ratio, RATIO, 1", "亿元, YUAN, 100000000"
    })
    void aUnitIsReadWithItsScale(String written, Unit unit, BigDecimal factor) {
        WrittenUnit read = WrittenUnit.parse(written).orElseThrow();

        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.canonical(new BigDecimal("2.5"))).isEqualByComparingTo(factor.multiply(new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "万万万立方米", "立方米/日", "万%", "百percent", "M3", " m3", "个百分点", "litre"})
    void whatIsNoUnitIsNotGuessed(String written) {
        assertThat(WrittenUnit.parse(written)).isEmpty();
    }
}
