package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Drafts.amount;
import static cn.jieshui.task.progress.Drafts.entries;
import static cn.jieshui.task.progress.Drafts.entry;
import static cn.jieshui.task.progress.Drafts.quantified;
import static cn.jieshui.task.progress.Drafts.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written units become canonical ones, exactly, and what was written is kept. */
class ConversionTest {

    @ParameterizedTest
    @CsvSource({
        "1.5, 万立方米, M3, 15000",
        "2.2, 亿立方米, M3, 220000000",
        "850000, m3, M3, 850000",
        "12.50, 方, M3, 12.5",
        "3, 公顷, MU, 45",
        "0.5, 万亩, MU, 5000",
        "0.1, 万公顷, MU, 15000",
        "7, mu, MU, 7",
        "0.000000000001, 立方米, M3, 0.000000000001"
    })
    void writtenUnitsAreConvertedExactlyAndKept(String written, String unit, TargetUnit canonical, String amount) {
        Content content =
                Conversion.of(amount(Basis.INCREMENT, written, unit), quantified(FoldMethod.SUM, canonical, "1"));

        assertThat(content.amount().toPlainString()).isEqualTo(amount);
        assertThat(content.unit()).isEqualTo(canonical);
        assertThat(content.writtenAmount()).isEqualTo(written);
        assertThat(content.writtenUnit()).isEqualTo(unit);
    }

    @Property
    void convertingBackGivesWhatWasWritten(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(12) BigDecimal written) {
        Content content = Conversion.of(
                amount(Basis.CUMULATIVE, written.toPlainString(), "亿公顷"),
                quantified(FoldMethod.SUM, TargetUnit.MU, "1"));

        assertThat(content.amount().divide(BigDecimal.valueOf(1_500_000_000))).isEqualByComparingTo(written);
    }

    @Test
    void aRatioIsConvertedOnBothSidesAndWrittenAsOne() {
        Content content = Conversion.of(
                ratio("0.9", "10", "万立方米"), quantified(FoldMethod.RATIO_OF_SUMS, TargetUnit.PERCENT, "9"));

        assertThat(content.numerator()).isEqualByComparingTo("9000");
        assertThat(content.denominator()).isEqualByComparingTo("100000");
        assertThat(content.unit()).isEqualTo(TargetUnit.M3);
        assertThat(content.writtenAmount()).isEqualTo("0.9/10");
    }

    @Test
    void entriesAreCountedAndACoefficientNeedsNoUnit() {
        assertThat(Conversion.of(entries(entry("QY-001", "2023-03-10")), Drafts.items())
                        .unit())
                .isEqualTo(TargetUnit.COUNT);
        Commitment coefficient = quantified(FoldMethod.LATEST_RATIO, TargetUnit.RATIO, "0.5118");
        assertThat(Conversion.of(amount(Basis.VALUE, "0.512", null), coefficient)
                        .unit())
                .isEqualTo(TargetUnit.RATIO);
    }

    @Test
    void coverageIsCountedInThingsAndMeasuredInShares() {
        Commitment coverage = quantified(FoldMethod.ITEMS_OVER_POPULATION, TargetUnit.PERCENT, "100");

        assertThat(Conversion.of(amount(Basis.CUMULATIVE, "12", "家"), coverage).unit())
                .isEqualTo(TargetUnit.COUNT);
        assertThatThrownBy(() -> Conversion.of(amount(Basis.CUMULATIVE, "12", "%"), coverage))
                .isInstanceOf(UnitDoesNotFit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "万元, unknown-unit",
        "立方米/日, unknown-unit",
        "万, unknown-unit",
        "立方米 左右, unknown-unit",
        "亩, unit-does-not-fit",
        "count, unit-does-not-fit",
        ", member-missing"
    })
    void aUnitThatIsNoneOrMeasuresSomethingElseIsRefused(String unit, String code) {
        assertThatThrownBy(() -> Conversion.of(
                        amount(Basis.INCREMENT, "1", unit), quantified(FoldMethod.SUM, TargetUnit.M3, "1")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.fields().get(0).pointer()).isEqualTo("/unit");
                });
    }
}
