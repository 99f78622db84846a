package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which beginnings of a line number a task or a chapter. */
class NumberingTest {

    @ParameterizedTest
    @CsvSource({"1.开展, 1", "12、开展, 12", "3)开展, 3", "21抓好, 21", "2.6月底前, 2", "2.2023年内, 2"})
    void theseNumberATask(String line, int number) {
        assertThat(Numbering.task(line).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年全区", "0.5万亩", "91.5%以上", "10个街道", "3月底前", "5万亩", "1234.开展", "开展", "7", ""})
    void theseDoNot(String line) {
        assertThat(Numbering.task(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"一、全面建设, 1", "十二、其他, 12", "第三章 严格监管, 3", "二十一、附则, 21"})
    void theseNumberAChapter(String line, int number) {
        assertThat(Numbering.chapter(line).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一是全面建设", "一、全面建设。", "第三届大赛", "、全面", "十千、", ""})
    void theseAreNoHeadings(String line) {
        assertThat(Numbering.chapter(line)).isNull();
    }
}
