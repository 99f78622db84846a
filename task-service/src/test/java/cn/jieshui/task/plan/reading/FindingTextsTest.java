package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every finding says in Chinese and in English what it is about. */
class FindingTextsTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasATextInBothLanguages(FindingCode code) {
        Stream.of(Locale.ROOT, Locale.ENGLISH).forEach(language -> assertThat(
                        ResourceBundle.getBundle("cn.jieshui.task.plan.reading.findings", language)
                                .getString(code.name()))
                .isNotBlank());
    }

    @Test
    void noPlaceholderIsLeftOpen() {
        assertThat(Readings.PLAN.findings()).allSatisfy(finding -> {
            assertThat(finding.message(Locale.CHINA)).doesNotContain("{");
            assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void chineseIsTheLanguageOfTheHouse() {
        Finding finding = Readings.findings(Readings.PLAN, FindingCode.TASK_NUMBER_WITHOUT_DOT)
                .get(0);

        assertThat(finding.message(Locale.CHINA)).isEqualTo("任务编号21后缺少“.”。");
        assertThat(finding.message(Locale.FRENCH)).isEqualTo("任务编号21后缺少“.”。");
        assertThat(finding.message(Locale.UK)).isEqualTo("Task number 21 has no dot.");
    }
}
