package cn.jieshui.indicator.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.web.MalformedParameter;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    @ParameterizedTest
    @CsvSource({"2022, 12", "2023, 6", "2024, 1"})
    void withoutAMonthTheNewestThatIsNotToComeIsMeant(int year, int month) {
        assertThat(AsOf.month(null, year, JUNE)).isEqualTo(month);
    }

    @Test
    void aMonthOfTheYearIsTakenAtItsWordEvenIfItIsToCome() {
        assertThat(AsOf.month("2023-02", 2023, JUNE)).isEqualTo(2);
        assertThat(AsOf.month("2023-11", 2023, JUNE)).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-Q2", "2022-12", "2023-00", "2023-6", "", "June"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AsOf.month(text, 2023, JUNE)).isInstanceOf(MalformedParameter.class);
    }
}
