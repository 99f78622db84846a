package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A full year, in both views: as each month was published on the 15th of the next one, and as it reads in the end. */
class InventedYearTest {

    private static final LocalDate IN_THE_END = LocalDate.of(YEAR + 1, 3, 1);

    @ParameterizedTest
    @MethodSource("indicators")
    void everyMonthReadsInTheEndAsTheSecondOpinionSays(String indicator) {
        assertThat(inTheEnd(indicator).stream().map(Obvious::line))
                .containsExactlyElementsOf(
                        Obvious.year(InventedYear.rules().get(indicator), InventedYear.inputs(indicator, IN_THE_END)));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyMonthWasPublishedAsTheSecondOpinionSays(String indicator) {
        for (int month = 1; month <= 12; month++) {
            Inputs known = InventedYear.inputs(indicator, publishedOn(month));

            assertThat(Obvious.line(published(indicator, month)))
                    .isEqualTo(Obvious.year(InventedYear.rules().get(indicator), known)
                            .get(month - 1));
        }
    }

    @Test
    void totalWaterUseWasPublishedRedTwiceAndReadsYellowAndGreenInTheEnd() {
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> published("total-water-use", month))
                        .map(InventedYearTest::brief))
                .containsExactly(
                        "13500000 GREEN OPEN COMPLETE",
                        "27000000 GREEN OPEN COMPLETE",
                        "42500000 GREEN OPEN COMPLETE",
                        "62000000 GREEN OPEN COMPLETE",
                        "87500000 GREEN OPEN COMPLETE",
                        "114000000 YELLOW OPEN COMPLETE",
                        "139500000 YELLOW OPEN COMPLETE",
                        "161500000 RED OPEN PARTIAL",
                        "179000000 YELLOW OPEN PARTIAL",
                        "193500000 YELLOW OPEN PARTIAL",
                        "207500000 YELLOW OPEN COMPLETE",
                        "221000000 RED NO COMPLETE");
        assertThat(inTheEnd("total-water-use").stream().map(InventedYearTest::brief))
                .containsExactly(
                        "13500000 GREEN OPEN COMPLETE",
                        "27000000 GREEN OPEN COMPLETE",
                        "42500000 GREEN OPEN COMPLETE",
                        "62000000 GREEN OPEN COMPLETE",
                        "86000000 GREEN OPEN COMPLETE",
                        "112500000 YELLOW OPEN COMPLETE",
                        "138000000 YELLOW OPEN COMPLETE",
                        "160500000 YELLOW OPEN COMPLETE",
                        "178000000 YELLOW OPEN COMPLETE",
                        "192500000 YELLOW OPEN COMPLETE",
                        "206000000 YELLOW OPEN COMPLETE",
                        "219500000 GREEN YES COMPLETE");
    }

    @Test
    void inJuneTheForecastSaysThatTheCapWillBeExceededInDecember() {
        Compliance june = inTheEnd("total-water-use").get(5);

        assertThat(june.forecast().amount()).hasToString("225000000");
        assertThat(june.forecast().periods()).isEqualTo(6);
        assertThat(june.capExceededIn()).hasToString("2023-12");
    }

    @Test
    void groundwaterExceedsItsCapByAHairInDecember() {
        Compliance december = inTheEnd("groundwater-use").get(11);

        assertThat(december.actual()).hasToString("4000001");
        assertThat(brief(december)).isEqualTo("4000001 RED NO COMPLETE");
        assertThat(inTheEnd("groundwater-use").get(10).met()).isEqualTo(Met.OPEN);
    }

    @Test
    void theLeakageRateLeavesOutTheMonthThatWasNeverBilled() {
        assertThat(inTheEnd("leakage-rate").stream().map(InventedYearTest::brief))
                .containsExactly(
                        "10 RED OPEN COMPLETE",
                        "9 GREEN OPEN COMPLETE",
                        "9 GREEN OPEN PARTIAL",
                        "10 RED OPEN PARTIAL",
                        "9.25 YELLOW OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL",
                        "9 GREEN OPEN PARTIAL");
        assertThat(inTheEnd("leakage-rate").get(2).valueAsOf()).hasToString("2023-02");
        assertThat(inTheEnd("leakage-rate").get(2).stale()).isTrue();
    }

    @Test
    void theIrrigationCoefficientIsGreyUntilItIsMeasured() {
        assertThat(inTheEnd("irrigation-coefficient").stream().map(InventedYearTest::brief))
                .startsWith("null GREY OPEN NO_DATA")
                .endsWith("0.511875 GREEN YES COMPLETE");
        assertThat(published("irrigation-coefficient", 12).light()).isEqualTo(Light.GREY);
    }

    @Test
    void aCarrierThatTwoDepartmentsReportCountsOnceAndOneOfNextYearNot() {
        assertThat(inTheEnd("key-user-carriers").stream().map(InventedYearTest::brief))
                .containsExactly(
                        "null GREY OPEN NO_DATA",
                        "12.5 RED OPEN COMPLETE",
                        "25 GREEN OPEN COMPLETE",
                        "25 RED OPEN COMPLETE",
                        "37.5 YELLOW OPEN COMPLETE",
                        "50 GREEN OPEN COMPLETE",
                        "50 YELLOW OPEN COMPLETE",
                        "62.5 YELLOW OPEN COMPLETE",
                        "75 GREEN OPEN COMPLETE",
                        "75 YELLOW OPEN COMPLETE",
                        "75 YELLOW OPEN COMPLETE",
                        "87.5 YELLOW NO COMPLETE");
    }

    @Test
    void theMilestoneWasRedInItsMonthAndIsGreenSinceItWasDone() {
        assertThat(inTheEnd("assessment").subList(7, 10).stream().map(InventedYearTest::brief))
                .containsExactly("null GREY OPEN NO_DATA", "null RED NO NO_DATA", "1 GREEN YES COMPLETE");
    }

    private static Stream<String> indicators() {
        return InventedYear.rules().keySet().stream();
    }

    private static List<Compliance> inTheEnd(String indicator) {
        return YearToDate.of(InventedYear.rules().get(indicator), InventedYear.inputs(indicator, IN_THE_END));
    }

    private static LocalDate publishedOn(int month) {
        return Period.ofMonth(YEAR, month).lastDay().plusDays(15);
    }

    private static Compliance published(String indicator, int month) {
        return YearToDate.of(InventedYear.rules().get(indicator), InventedYear.inputs(indicator, publishedOn(month)))
                .get(month - 1);
    }

    private static String brief(Compliance result) {
        return String.join(
                " ",
                String.valueOf(result.actual()),
                result.light().toString(),
                result.met().toString(),
                result.completeness().toString());
    }
}
