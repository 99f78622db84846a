package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with their units, in both widths, with 亿 and 万, with thousands and in characters. */
class QuantitiesTest {

    private static Quantity only(String text) {
        assertThat(Quantities.in(Widths.plain(text))).hasSize(1);
        return Quantities.in(Widths.plain(text)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2.2亿立方米, 220000000, M3, 2.2, 亿立方米",
        "400万方, 4000000, M3, 400, 万方",
        "２．５万ｍ３, 25000, M3, 2.5, 万m3",
        "0.5万亩, 5000, MU, 0.5, 万亩",
        "3公顷, 45, MU, 3, 公顷",
        "91.50％, 91.5, PERCENT, 91.50, %",
        "12 家, 12, COUNT, 12, 家",
        "十二家, 12, COUNT, 十二, 家",
        "两个, 2, COUNT, 两, 个",
        "2千万立方米, 20000000, M3, 2, 千万立方米",
        "0.0000001亿立方米, 10, M3, 0.0000001, 亿立方米"
    })
    void amountsAreExactAndCanonical(String text, String amount, TargetUnit unit, String digits, String written) {
        Quantity quantity = only(text);

        assertThat(quantity.amount().toPlainString()).isEqualTo(amount);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.writtenAmount()).isEqualTo(digits);
        assertThat(quantity.writtenUnit()).isEqualTo(written);
    }

    @Test
    void commasBetweenThousandsBelongToTheNumberAndOthersDoNot() {
        assertThat(only("3,500,000立方米").amount()).isEqualByComparingTo("3500000");
        assertThat(Quantities.in("5家,7家")).extracting(Quantity::writtenAmount).containsExactly("5", "7");
        assertThat(Quantities.isThousands("5,力争", 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023年度", "6月", "第3届", "GB2260标准", "第三个", "每一家企业", "一家一策", "三同时", "十四五", "第12号"})
    void timesRanksAndIdiomsAreNoQuantities(String text) {
        assertThat(Quantities.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5万元", "3公里", "2万立方米/日", "1.5个百分点", "7", "5-7家"})
    void aNumberWithAnUnknownUnitHasNone(String text) {
        assertThat(only(text).unit()).isNull();
    }
}
