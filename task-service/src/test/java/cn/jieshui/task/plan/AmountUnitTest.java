package cn.jieshui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountUnitTest {

    @ParameterizedTest
    @CsvSource({
        "2.2, 亿立方米, 220000000, M3",
        "400, 万方, 4000000, M3",
        "0.5, 万亩, 5000, MU",
        "2, 公顷, 30, MU",
        "91.5, %, 91.5, PERCENT",
        "91.5, ％, 91.5, PERCENT",
        "5, 家, 5, COUNT",
        "0.5118, ratio, 0.5118, RATIO",
        "9.0, percent, 9, PERCENT",
        "12.34, m3, 12.34, M3"
    })
    void anAmountInAnyUnitIsExactInTheCanonicalOne(String amount, String written, String exact, TargetUnit unit) {
        AmountUnit read = AmountUnit.of(written).orElseThrow();

        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.written()).isEqualTo(written);
        assertThat(read.canonical(new BigDecimal(amount)).toPlainString()).isEqualTo(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "万", "加仑", "M3", "立方米/日", "家家", "亿万千百立方米"})
    void whatIsNoUnitIsNotTakenForOne(String written) {
        assertThat(AmountUnit.of(written)).isEmpty();
    }

    @Test
    void manyDigitsStayExact() {
        BigDecimal amount = new BigDecimal("123456789012345678.123456789012");

        assertThat(AmountUnit.of("亿立方米").orElseThrow().canonical(amount).toPlainString())
                .isEqualTo("12345678901234567812345678.9012");
    }
}
