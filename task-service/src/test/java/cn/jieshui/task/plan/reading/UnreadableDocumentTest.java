package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.UnreadableDocument.Reason.EMPTY_DOCUMENT;
import static cn.jieshui.task.plan.reading.UnreadableDocument.Reason.NOT_A_PLAN;
import static cn.jieshui.task.plan.reading.UnreadableDocument.Reason.NOT_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which encodings are read, and which documents are refused for which reason. */
class UnreadableDocumentTest {

    private static void refused(byte[] document, UnreadableDocument.Reason reason) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> PlanReader.read(document, Readings.DIRECTORY))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkMeansNothing() {
        assertThat(Readings.read("\uFEFF" + Readings.text())).isEqualTo(Readings.PLAN);
    }

    @Test
    void gb18030IsReadAsSuch() {
        byte[] document = Readings.text().getBytes(Charset.forName("GB18030"));

        assertThat(PlanReader.read(document, Readings.DIRECTORY)).isEqualTo(Readings.PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \n\t\r\n　　\n"})
    void anEmptyDocumentIsRefused(String document) {
        refused(utf8(document), EMPTY_DOCUMENT);
    }

    @Test
    void binariesAreRefused() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        refused(noise, NOT_TEXT);
        refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, NOT_TEXT);
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, NOT_TEXT);
        refused(utf8("1.推广节水\0器具。（区水利局牵头）"), NOT_TEXT);
        refused(Readings.text().getBytes(StandardCharsets.UTF_16), NOT_TEXT);
    }

    @Test
    void theLargestDocumentIsReadAndNoLargerOne() {
        byte[] largest = Arrays.copyOf(Readings.DOCUMENT, PlanReader.LARGEST_DOCUMENT);
        Arrays.fill(largest, Readings.DOCUMENT.length, largest.length, (byte) ' ');

        assertThat(PlanReader.read(largest, Readings.DIRECTORY).tasks()).isEqualTo(Readings.PLAN.tasks());
        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> PlanReader.read(larger, Readings.DIRECTORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好",
                "1.牛奶\n2.面包\n3.鸡蛋",
                "2023年节约用水工作要点\n一、全面建设\n二、扎实推进",
                "Lorem ipsum dolor sit amet. (区水利局牵头)",
                "{\"title\": \"2023年节约用水工作要点\"}"
            })
    void textThatIsNoPlanIsRefused(String document) {
        refused(utf8(document), NOT_A_PLAN);
    }
}
