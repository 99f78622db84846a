package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document of the largest size, of anything, is read or refused, with a bounded number of findings. */
class HostileTextTest {

    private static final int SIZE = PlanReader.LARGEST_DOCUMENT - 1_000;
    /** What does not end is caught; no measure of speed. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final int LONGEST_TASK = 9_900;
    private static final int MOST_FINDINGS = 101 * FindingCode.values().length;

    static Stream<String> repeated() {
        return Stream.of(
                "（",
                "）",
                "（）",
                "（（区水利局牵头）",
                "（区水利局牵头）",
                "甲（根据乙）",
                "根据，",
                "“《（",
                "1.",
                "1家",
                "1,000",
                "9",
                "一",
                "第一章",
                "一家、",
                "力争1家",
                "力争1家，",
                "创建",
                "全部1%的",
                "根据1",
                "较2020年下降",
                "、",
                "区水利局、",
                "a（区水利局牵头）",
                "年底前",
                "牵头，",
                "《一》",
                "序号",
                "\t",
                "a\t",
                "\r",
                " ",
                "　\n",
                "\n",
                "1.a（区水利局牵头）\n",
                "一、a\n",
                "\ta\n",
                "\t\n\t\n\ta\n\tb\n\tc\n",
                "2023年\n",
                "2023年1月1日\n",
                "区水利局\n",
                "附件\n");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void aloneItIsReadOrRefused(String piece) {
        read(filled(piece, size -> piece.repeat(size)));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void insideATaskItIsReadOrRefused(String piece) {
        read(filled(piece, size -> "2023年要点\n一、章\n1." + piece.repeat(size) + "。（区水利局牵头）\n2.b（区水利局牵头）\n"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void inTheOpeningItIsReadOrRefused(String piece) {
        read(filled(piece, size -> "2023年要点\n基本目标：" + piece.repeat(size) + "。\n一、章\n1.b（区水利局牵头）\n"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void inTheAnnexItIsReadOrRefused(String piece) {
        String before = "2023年要点\n一、章\n1.b。（区水利局牵头）\n附件\n\t序号\n\t目标任务\n\t工作内容\n\t牵头单位\n\t配合单位\n\t";
        read(filled(piece, size -> before + piece.repeat(size)));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void inManyTasksItIsReadOrRefused(String piece) {
        String words = words(piece, LONGEST_TASK);
        read(tasks(words));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void behindAnAmountItIsReadOrRefused(String piece) {
        read(tasks("建成1家学校，" + words(piece, LONGEST_TASK - 20)));
    }

    @Test
    void anAnnexRowThatManyTasksBeginIsReadOrRefused() {
        String parts = tasks(words("a（区水利局牵头）", LONGEST_TASK)).substring(0, SIZE / 6);
        String row = "\t\n\t\n\t" + "a".repeat(4_000) + "b\n\t区水利局\n\t\n";

        read(parts + "\n附件\n\t序号\n\t目标任务\n\t工作内容\n\t牵头单位\n\t配合单位\n" + row.repeat(120));
    }

    /** As many numbered items with these words as the document has room for. */
    private static String tasks(String words) {
        int size = words.getBytes(StandardCharsets.UTF_8).length + 40;
        StringBuilder document = new StringBuilder("2023年要点\n一、章\n");
        for (int task = 1; task <= Math.min(499, SIZE / size); task++) {
            document.append(task).append('.').append(words).append("。（区水利局牵头）\n");
        }
        return document.toString();
    }

    private static String words(String piece, int length) {
        return piece.repeat(length / piece.length()).replace('\n', '。').replace('\r', '。');
    }

    private static String filled(String piece, IntFunction<String> document) {
        return document.apply(SIZE / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    private static void read(String document) {
        Assertions.assertTimeoutPreemptively(HANGS, () -> {
            try {
                assertThat(Readings.read(document).findings()).hasSizeLessThanOrEqualTo(MOST_FINDINGS);
            } catch (UnreadableDocument refused) {
                assertThat(refused.reason()).isNotNull();
            }
        });
    }
}
