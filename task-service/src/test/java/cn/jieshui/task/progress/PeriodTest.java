package cn.jieshui.task.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters, half-years and years, and the days that they have. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023-06, 2023-06-01, 2023-06-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-12, 2023-12-01, 2023-12-31",
        "2023-Q1, 2023-01-01, 2023-03-31",
        "2023-Q4, 2023-10-01, 2023-12-31",
        "2023-H1, 2023-01-01, 2023-06-30",
        "2023-H2, 2023-07-01, 2023-12-31",
        "2023, 2023-01-01, 2023-12-31"
    })
    void aPeriodHasItsFirstAndItsLastDay(String text, LocalDate first, LocalDate last) {
        Period period = Period.of(text);

        assertThat(period.year()).isEqualTo(first.getYear());
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.includes(first)).isTrue();
        assertThat(period.includes(last)).isTrue();
        assertThat(period.includes(first.minusDays(1))).isFalse();
        assertThat(period.includes(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-13", "2023-00", "2023-6", "2023-Q5", "2023-Q0", "2023-H3", "23", "3023", "2023-06-01"})
    void otherTextsAreNoPeriods(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
    }

    @Test
    void periodsOverlapWhenTheyShareAMonth() {
        assertThat(Period.of("2023-03").overlaps(Period.of("2023-Q1"))).isTrue();
        assertThat(Period.of("2023-Q1").overlaps(Period.of("2023-03"))).isTrue();
        assertThat(Period.of("2023-04").overlaps(Period.of("2023-Q1"))).isFalse();
        assertThat(Period.of("2023-H2").overlaps(Period.of("2023"))).isTrue();
        assertThat(Period.of("2023-H2").overlaps(Period.of("2023-H1"))).isFalse();
    }
}
