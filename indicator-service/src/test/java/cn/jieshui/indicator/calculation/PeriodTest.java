package cn.jieshui.indicator.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01, MONTH, 1, 1, 1, 2023-01-01, 2023-01-31",
        "2023-02, MONTH, 2, 2, 2, 2023-02-01, 2023-02-28",
        "2024-02, MONTH, 2, 2, 2, 2024-02-01, 2024-02-29",
        "2023-12, MONTH, 12, 12, 12, 2023-12-01, 2023-12-31",
        "2023-Q1, QUARTER, 1, 1, 3, 2023-01-01, 2023-03-31",
        "2023-Q4, QUARTER, 4, 10, 12, 2023-10-01, 2023-12-31",
        "2023-H1, HALF_YEAR, 1, 1, 6, 2023-01-01, 2023-06-30",
        "2023-H2, HALF_YEAR, 2, 7, 12, 2023-07-01, 2023-12-31",
        "2023, YEAR, 1, 1, 12, 2023-01-01, 2023-12-31"
    })
    void aWrittenPeriodHasItsLengthItsMonthsAndItsDays(
            String text, Frequency frequency, int number, int first, int last, LocalDate from, LocalDate to) {
        Period period = Period.parse(text);

        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.number()).isEqualTo(number);
        assertThat(period.firstMonth()).isEqualTo(first);
        assertThat(period.lastMonth()).isEqualTo(last);
        assertThat(period.firstDay()).isEqualTo(from);
        assertThat(period.lastDay()).isEqualTo(to);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "2023-13",
                "2023-00",
                "2023-1",
                "2023-Q0",
                "2023-Q5",
                "2023-q1",
                "2023-H3",
                "2023-H0",
                "23",
                "02023",
                "0999",
                "2023-",
                "2023-06-01",
                " 2023",
                "2023 ",
                "2023Q1",
                "２０２３",
                "2023-Ｑ1",
                "2023/06",
                "2023-6月",
                "-2023",
                "2023-06\n",
                "null"
            })
    void anythingElseIsRefusedAndSaysWhatWasWritten(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfSatisfying(MalformedPeriod.class, refusal -> assertThat(refusal.text())
                        .isEqualTo(text));
    }

    @Test
    void aPeriodThatNoCalendarHasCannotBeMade() {
        assertThatThrownBy(() -> Period.ofMonth(2023, 13)).isInstanceOf(MalformedPeriod.class);
        assertThatThrownBy(() -> Period.ofQuarter(2023, 0)).isInstanceOf(MalformedPeriod.class);
        assertThatThrownBy(() -> Period.ofHalfYear(2023, 3)).isInstanceOf(MalformedPeriod.class);
        assertThatThrownBy(() -> Period.ofYear(999)).isInstanceOf(MalformedPeriod.class);
        assertThatThrownBy(() -> new Period(2023, Frequency.EVENT, 1)).isInstanceOf(MalformedPeriod.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-H2, true",
        "2023-H1, 2023-Q2, true",
        "2023-Q2, 2023-06, true",
        "2023-06, 2023-06, true",
        "2023-Q2, 2023-07, false",
        "2023-06, 2023-Q2, false",
        "2023, 2022-06, false"
    })
    void aPeriodCoversWhatLiesWithinIt(Period outer, Period inner, boolean covers) {
        assertThat(outer.covers(inner)).isEqualTo(covers);
    }

    @Test
    void aPeriodCoversItsFirstAndItsLastDay() {
        Period quarter = Period.parse("2023-Q2");

        assertThat(quarter.covers(LocalDate.of(2023, 3, 31))).isFalse();
        assertThat(quarter.covers(LocalDate.of(2023, 4, 1))).isTrue();
        assertThat(quarter.covers(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(quarter.covers(LocalDate.of(2023, 7, 1))).isFalse();
        assertThat(quarter.isWithin(2023)).isTrue();
        assertThat(quarter.isWithin(2022)).isFalse();
    }

    @Test
    void theOrderIsByEndAndThenTheShorterFirst() {
        List<Period> ordered = Stream.of(
                        "2022-12", "2022", "2023-03", "2023-Q1", "2023-04", "2023-06", "2023-Q2", "2023-H1", "2023-12",
                        "2023-Q4", "2023-H2", "2023")
                .map(Period::parse)
                .toList();
        List<Period> shuffled = new java.util.ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void aYearIsMadeOfThePeriodsOfEachFrequencyAndOfNoneAsItHappens() {
        assertThat(Frequency.MONTH.periodsOf(2023)).hasSize(12).startsWith(Period.parse("2023-01"));
        assertThat(Frequency.QUARTER.periodsOf(2023)).hasToString("[2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4]");
        assertThat(Frequency.HALF_YEAR.periodsOf(2023)).hasToString("[2023-H1, 2023-H2]");
        assertThat(Frequency.YEAR.periodsOf(2023)).hasToString("[2023]");
        assertThat(Frequency.EVENT.periodsOf(2023)).isEmpty();
    }
}
