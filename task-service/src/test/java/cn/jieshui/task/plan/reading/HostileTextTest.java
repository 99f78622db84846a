package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Five megabytes of anything are read or refused promptly, with a bounded number of findings. */
class HostileTextTest {

    private static final int SIZE = 5_000_000;
    private static final Duration PROMPTLY = Duration.ofSeconds(15);
    private static final int MOST_FINDINGS = 101 * FindingCode.values().length;

    static Stream<String> repeated() {
        return Stream.of(
                "（",
                "）",
                "（）",
                "（（区水利局牵头）",
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
    void aloneItIsReadOrRefusedPromptly(String piece) {
        read(filled(piece, size -> piece.repeat(size)));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void insideATaskItIsReadOrRefusedPromptly(String piece) {
        read(filled(piece, size -> "2023年要点\n一、章\n1." + piece.repeat(size) + "。（区水利局牵头）\n2.b（区水利局牵头）\n"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void inTheOpeningItIsReadOrRefusedPromptly(String piece) {
        read(filled(piece, size -> "2023年要点\n基本目标：" + piece.repeat(size) + "。\n一、章\n1.b（区水利局牵头）\n"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void inTheAnnexItIsReadOrRefusedPromptly(String piece) {
        String before = "2023年要点\n一、章\n1.b。（区水利局牵头）\n附件\n\t序号\n\t目标任务\n\t工作内容\n\t牵头单位\n\t配合单位\n\t";
        read(filled(piece, size -> before + piece.repeat(size)));
    }

    private static String filled(String piece, IntFunction<String> document) {
        return document.apply(SIZE / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    private static void read(String document) {
        Assertions.assertTimeoutPreemptively(PROMPTLY, () -> {
            try {
                assertThat(Readings.read(document).findings()).hasSizeLessThanOrEqualTo(MOST_FINDINGS);
            } catch (UnreadableDocument refused) {
                assertThat(refused.reason()).isNotNull();
            }
        });
    }
}
