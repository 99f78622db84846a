package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits a quantity, and what it is a quantity of. */
class TargetPhrasesTest {

    private final Findings findings = new Findings();

    private List<TargetPhrase> read(String clause) {
        Passage passage =
                SourceText.decode(clause.getBytes(StandardCharsets.UTF_8)).line(0);
        return TargetPhrases.read(Clause.single(passage), findings);
    }

    @ParameterizedTest
    @CsvSource({
        "用水总量控制在2亿立方米以内, AT_MOST, 用水总量",
        "漏损率不高于9%, AT_MOST, 漏损率",
        "漏损率降至9%以下, AT_MOST, 漏损率",
        "用水总量≤2亿立方米, AT_MOST, 用水总量",
        "重复利用率不低于91.5%, AT_LEAST, 重复利用率",
        "全区非常规水源利用量达到85万立方米, AT_LEAST, 非常规水源利用量",
        "培育1个以上的示范园, AT_LEAST, 示范园",
        "力争新创建节水型企业5家, AT_LEAST, 节水型企业",
        "利用系数提高到0.52以上, AT_LEAST, 利用系数",
        "万元GDP用水量较2020年下降15%, REDUCTION_AT_LEAST, 万元GDP用水量",
        "用水量比2015年降低不少于8%, REDUCTION_AT_LEAST, 用水量",
        "实现规模以上企业用水计量全覆盖, COMPLETE, 规模以上企业用水计量全覆盖",
        "所有公共机构建成节水型单位, COMPLETE, 公共机构建成节水型单位"
    })
    void theComparatorAndTheNameAreInTheWords(String clause, TargetComparator comparator, String name) {
        assertThat(read(clause)).singleElement().satisfies(phrase -> {
            assertThat(phrase.target().comparator()).isEqualTo(comparator);
            assertThat(phrase.name()).isEqualTo(name);
        });
    }

    @Test
    void theBaseYearOfAReductionIsTheOneItIsHeldAgainst() {
        assertThat(read("2025年用水量较 2020年 下降10%以上").get(0).target().baseYear()).isEqualTo(2020);
        assertThat(read("用水量下降10%").get(0).target().baseYear()).isNull();
    }

    @Test
    void strivingHoldsForItsOwnAmountOnly() {
        List<TargetPhrase> phrases = read("创建节水型企业5家力争7家");

        assertThat(phrases).extracting(TargetPhrase::modality).containsExactly(Modality.BINDING, Modality.STRIVE);
        assertThat(phrases.get(1).isStretch()).isTrue();
    }

    @Test
    void anAmountThatPicksOutAPopulationIsNoTarget() {
        assertThat(read("加强年用水量5万立方米以上的企业管理")).isEmpty();
        assertThat(findings.inOrder()).extracting(Finding::code).containsExactly(FindingCode.THRESHOLD_IS_NO_TARGET);
    }

    @Test
    void anAmountOfAnUnknownUnitIsAFinding() {
        assertThat(read("新建管网12公里")).isEmpty();
        assertThat(findings.inOrder()).extracting(Finding::code).containsExactly(FindingCode.QUANTITY_UNPLACED);
    }

    @Test
    void figuresInBracketsAndTitlesAreNoTargets() {
        assertThat(read("落实《工作方案30条》（含3家企业）要求")).isEmpty();
    }
}
