package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.done;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTest {

    @Test
    void itIsGreyBeforeTheMonthOfItsDeadlineAndRedFromThenOnUntilItIsDone() {
        List<Compliance> year = YearToDate.of(milestone("2023-06-01"), stated(done("2023-09", "2023-09-30")));

        assertThat(year)
                .extracting(result -> result.light() + " " + result.met())
                .containsExactly(
                        "GREY OPEN",
                        "GREY OPEN",
                        "GREY OPEN",
                        "GREY OPEN",
                        "GREY OPEN",
                        "RED NO",
                        "RED NO",
                        "RED NO",
                        "GREEN YES",
                        "GREEN YES",
                        "GREEN YES",
                        "GREEN YES");
        assertThat(year.get(4).reason()).isEqualTo(Reason.NOT_YET_DUE);
        assertThat(year.get(5).reason()).isNull();
        assertThat(year.get(5).actual()).isNull();
        assertThat(year.get(8).actual()).hasToString("1");
        assertThat(year.get(8).attainment()).hasToString("1");
        assertThat(year.get(8).valueAsOf()).hasToString("2023-09");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 11, GREY",
        "2023-12-31, 12, RED",
        ", 11, GREY",
        ", 12, RED",
        "2022-12-31, 1, RED",
        "2024-03-31, 12, GREY"
    })
    void theDeadlineIsTheEndOfTheYearUnlessItIsSaid(LocalDate deadline, int month, Light light) {
        IndicatorRule rule = IndicatorRule.milestone(2023, deadline, Modality.BINDING);

        assertThat(YearToDate.of(rule, stated()).get(month - 1).light()).isEqualTo(light);
    }

    @Test
    void whatWasDoneCountsFromItsDayOnHoweverLateItIsReported() {
        List<Compliance> year = YearToDate.of(milestone("2023-06-30"), stated(done("2023-11", "2023-05-31")));

        assertThat(year.get(3).light()).isEqualTo(Light.GREY);
        assertThat(year.get(4).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void ofSeveralDepartmentsTheFirstThatIsDoneDecides() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, done("2023-08", "2023-08-02")),
                series("b", Frequency.EVENT, done("2023-04", "2023-04-02"))));

        assertThat(YearToDate.of(milestone("2023-12-31"), inputs).get(3).met()).isEqualTo(Met.YES);
    }

    @Test
    void itHasNoPaceAndNoForecast() {
        Compliance december = YearToDate.of(milestone("2023-12-31"), stated(done("2023-04", "2023-04-02")))
                .get(11);

        assertThat(december.pace()).isNull();
        assertThat(december.forecast()).isNull();
    }

    private static IndicatorRule milestone(String deadline) {
        return IndicatorRule.milestone(2023, LocalDate.parse(deadline), Modality.BINDING);
    }
}
