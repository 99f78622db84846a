package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines include their last day. */
class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "年底前完成, 2024-12-31",
        "2025年底前完成, 2025-12-31",
        "2月底前完成, 2024-02-29",
        "9月15日前报送, 2024-09-15",
        "第三季度末前完成, 2024-09-30",
        "一季度完成, 2024-03-31",
        "上半年完成, 2024-06-30",
        "年内完成, 2024-12-31"
    })
    void deadlinesAreTheLastDay(String clause, LocalDate date) {
        assertThat(Dates.deadline(clause, 2024).date()).isEqualTo(date);
    }

    @Test
    void noDeadlineIsNone() {
        assertThat(Dates.deadline("每年函送区水利局", 2024)).isNull();
        assertThat(Dates.deadline("较2020年下降", 2024)).isNull();
    }

    @Test
    void aDeadlineWithoutAYearOrOnNoDayHasNoDate() {
        assertThat(Dates.deadline("年底前完成", null).date()).isNull();
        assertThat(Dates.deadline("13月底前完成", 2024).date()).isNull();
        assertThat(Dates.deadline("2月30日前完成", 2024).date()).isNull();
    }

    @Test
    void onlyALineThatIsADateIsOne() {
        assertThat(Dates.line("(2024年3月5日)")).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(Dates.line("2024年 3月 5日")).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(Dates.line("2024年3月5日起施行")).isNull();
        assertThat(Dates.line("2024年13月5日")).isNull();
    }
}
