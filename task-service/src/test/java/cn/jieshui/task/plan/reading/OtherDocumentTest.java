package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.Readings.deliverable;
import static cn.jieshui.task.plan.reading.Readings.findings;
import static cn.jieshui.task.plan.reading.Readings.names;
import static cn.jieshui.task.plan.reading.Readings.target;
import static cn.jieshui.task.plan.reading.Readings.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules hold for a document of another district, year and hand. */
class OtherDocumentTest {

    private final ReadPlan plan = read(Documents.OTHER);

    private static ReadPlan read(String document) {
        return PlanReader.read(document.getBytes(StandardCharsets.UTF_8), Documents.NAMES);
    }

    @Test
    void theHeadGivesTitleNumberIssuerAndDate() {
        assertThat(plan.title()).isEqualTo("２０２５年青山区节水工作计划");
        assertThat(plan.year()).isEqualTo(2025);
        assertThat(plan.number()).isEqualTo("青节水〔2025〕７号");
        assertThat(plan.issuer()).isEqualTo("青山区节水办公室");
        assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(findings(plan, FindingCode.ISSUER_MISSING)).isEmpty();
    }

    @Test
    void aSignatureBehindTheTasksGivesIssuerAndDateToo() {
        ReadPlan signed = read(Documents.OTHER
                .replace("青山区节水办公室文件\n", "")
                .replace("（2025年2月28日）\n", "")
                .replace("附表：分解表", "青山区水利局\n2025年3月1日\n附表：分解表"));

        assertThat(signed.issuer()).isEqualTo("青山区水利局");
        assertThat(signed.issuedOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(task(signed, 6).text()).isEqualTo("推广节水器具。");
    }

    @Test
    void goalsHaveOtherAmountsUnitsAndMarks() {
        assertThat(plan.goals())
                .extracting(goal -> goal.code() + " " + target(goal.target()) + " "
                        + goal.target().writtenAmount() + goal.target().writtenUnit())
                .containsExactly(
                        "total-water-use AT_MOST 105000000 m3 1.05亿方",
                        "groundwater-use AT_MOST 3500000 m3 3,500,000立方米",
                        "water-per-gdp-reduction REDUCTION_AT_LEAST 7.5 percent 7.5%",
                        "unconventional-water-use AT_LEAST 1200000 m3 １２０万立方米",
                        "goal-5 AT_LEAST 25 percent 25%");
        assertThat(plan.goals().get(2).target().baseYear()).isEqualTo(2022);
        assertThat(findings(plan, FindingCode.UNKNOWN_GOAL))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("再生水利用率"));
    }

    @Test
    void chaptersAndTasksAreNumberedInOtherWays() {
        assertThat(plan.chapters()).extracting(ReadChapter::title).containsExactly("强化节水", "严格监管");
        assertThat(plan.tasks()).extracting(ReadTask::id).containsExactly("T01", "T02", "T03", "T04", "T06");
        assertThat(findings(plan, FindingCode.TASK_NUMBER_OUT_OF_SEQUENCE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("6", "5"));
        assertThat(task(plan, 2).text()).isEqualTo("6月底前编制节水规划。2025年还要通过节水型社会复核，10个街道开展水平衡测试。");
    }

    @Test
    void deliverablesFollowTheWords() {
        assertThat(Readings.ofKind(plan, DeliverableKind.QUANTIFIED))
                .extracting(one -> one.id() + " " + one.name() + " " + target(one.target()) + " " + one.modality())
                .containsExactly(
                        "T01-D1 节水型学校 AT_LEAST 3 count BINDING",
                        "T01-D2 节水型医院 AT_LEAST 2 count BINDING",
                        "T01-D3 新建节水灌溉面积 AT_LEAST 30 mu STRIVE",
                        "T02-D1 街道开展水平衡测试 AT_LEAST 10 count BINDING",
                        "T03-D1 公共管网漏损率 AT_MOST 8.2 percent BINDING",
                        "T04-D1 取水口核查 AT_LEAST 300 count BINDING",
                        "T04-D2 整改率 AT_LEAST 95 percent BINDING");
        assertThat(deliverable(plan, "T02-D2").deadline()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(deliverable(plan, "T02-D2").deadlineWritten()).isTrue();
        assertThat(deliverable(plan, "T03-D1").condition()).isEqualTo("含爆管");
        assertThat(deliverable(plan, "T06-D1").kind()).isEqualTo(DeliverableKind.ONGOING);
    }

    @Test
    void partiesAreReadFromEveryFormOfTheLeadPhrase() {
        assertThat(names(task(plan, 1).parties().supports())).containsExactly("区水利局", "区财政局");
        assertThat(names(task(plan, 2).parties().leads())).containsExactly("区水利局");
        assertThat(names(task(plan, 2).parties().supports())).containsExactly("区教委", "区商务委");
        assertThat(names(task(plan, 4).parties().leads())).containsExactly("区水利局", "区财政局");
        assertThat(names(task(plan, 4).parties().responsibles())).containsExactly("新河水务公司");
        assertThat(names(task(plan, 6).parties().leads())).containsExactly("区商务委", "区教委");
    }

    @Test
    void unknownAndAmbiguousNamesAreNeverGuessed() {
        assertThat(task(plan, 4).parties().responsibles().get(0).department()).isNull();
        assertThat(findings(plan, FindingCode.UNKNOWN_DEPARTMENT))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("新河水务公司"));
        assertThat(task(plan, 3).parties().leads().get(0).department()).isNull();
        assertThat(findings(plan, FindingCode.AMBIGUOUS_DEPARTMENT))
                .extracting(Finding::line)
                .containsExactly(15, 23);
        assertThat(findings(plan, FindingCode.AMBIGUOUS_DEPARTMENT).get(0).args())
                .containsExactly("区城市管理局", "csglj-1, csglj-2");
    }

    @Test
    void aTableWithARowALineIsCompared() {
        assertThat(plan.annex())
                .extracting(row -> row.id() + " " + row.tasks() + " " + row.match())
                .containsExactly(
                        "A01 [T01] EXACT", "A02 [T02] EXACT", "A03 [T03] SIMILAR", "A04 [T06] EXACT", "A05 [] NONE");
        assertThat(findings(plan, FindingCode.PARTIES_DIFFER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("A02", "SUPPORT", "区教委、区商务委", "区教委"));
        assertThat(findings(plan, FindingCode.WORDING_DIFFERS))
                .extracting(Finding::line)
                .containsExactly(23);
        assertThat(findings(plan, FindingCode.PUNCTUATION_DIFFERS))
                .extracting(Finding::line)
                .containsExactly(21);
        assertThat(findings(plan, FindingCode.ROW_WITHOUT_TASK))
                .extracting(Finding::line)
                .containsExactly(25);
        assertThat(findings(plan, FindingCode.TASK_NOT_IN_ANNEX))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("T04"));
    }

    @Test
    void aMissingRowOfTheRealDocumentIsFound() {
        String row = "\t\n\t\n\t持续推进农业水价综合改革。\n\t区发展改革委\n\t区财政局、区水利局、区农业农村委\n";

        ReadPlan without = Readings.read(Readings.text().replace(row, ""));

        assertThat(without.annex()).hasSize(25);
        assertThat(findings(without, FindingCode.TASK_NOT_IN_ANNEX))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("T06"));
    }

    @Test
    void aLostCellBreaksOneRowAndNotTheRest() {
        String lost = Readings.text().replace("\t区水利局、区城市管理局\n\t\n\n\t\n\t\n\t创建1家", "\t区水利局、区城市管理局\n\n\t\n\t\n\t创建1家");
        assertThat(lost).isNotEqualTo(Readings.text());

        ReadPlan read = Readings.read(lost);

        assertThat(read.annex()).hasSize(26);
        assertThat(findings(read, FindingCode.ANNEX_ROW_BROKEN)).hasSize(1);
        assertThat(findings(read, FindingCode.TASK_NOT_IN_ANNEX)).isEmpty();
    }

    @Test
    void anotherTaskAndAnotherLeadAreReadFromTheRealDocument() {
        ReadPlan read = Readings.read(Readings.text()
                .replace("26.开展节水主题征文比赛。（区教委、区水利局牵头）", "26.开展节水主题征文比赛。（区教委牵头）\n\n27.新建节水教育基地2处以上。（区教委牵头，区卫健委配合）"));

        assertThat(read.tasks()).hasSize(27);
        assertThat(target(deliverable(read, "T27-D1").target())).isEqualTo("AT_LEAST 2 count");
        assertThat(findings(read, FindingCode.UNKNOWN_DEPARTMENT))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).isEqualTo(List.of("区卫健委")));
        assertThat(findings(read, FindingCode.PARTIES_DIFFER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("A26", "LEAD", "区教委", "区教委、区水利局"));
        assertThat(findings(read, FindingCode.TASK_NOT_IN_ANNEX))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("T27"));
    }

    @Test
    void aGoalWithAnotherValueThanItsTaskIsAContradiction() {
        ReadPlan read = Readings.read(Readings.text().replace("漏损率控制在9%以内", "漏损率控制在8.5%以内"));

        assertThat(deliverable(read, "T14-D1").sameAs()).isNull();
        assertThat(findings(read, FindingCode.DIFFERS_FROM_GOAL))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args().subList(0, 2)).containsExactly("T14-D1", "G6"));
    }

    @Test
    void numbersThatStartAgainInEachChapterStillNameOneTask() {
        ReadPlan read = read("""
                2024年节水工作要点
                一、农业
                1.推广节水灌溉。（区水利局牵头）
                2.创建节水型灌区1个。（区水利局牵头）
                二、工业
                1.创建节水型企业3家。（区商务委牵头）
                """);

        assertThat(read.tasks())
                .extracting(task -> task.id() + " " + task.number() + " " + task.chapter())
                .containsExactly("T01 1 C1", "T02 2 C1", "T03 1 C2");
        assertThat(findings(read, FindingCode.ANNEX_MISSING)).hasSize(1);
        assertThat(findings(read, FindingCode.GOALS_MISSING)).hasSize(1);
    }

    @Test
    void goalsMayStandInANumberedList() {
        ReadPlan read = read("""
                2024年节水工作要点
                工作目标：
                1.用水总量控制在3亿立方米以内；
                2.地下水取用水量控制在10万立方米以内。
                一、农业
                1.推广节水灌溉。（区水利局牵头）
                """);

        assertThat(read.goals())
                .extracting(goal -> goal.code() + " " + target(goal.target()))
                .containsExactly("total-water-use AT_MOST 300000000 m3", "groundwater-use AT_MOST 100000 m3");
        assertThat(read.tasks()).hasSize(1);
    }
}
