package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.Readings.PLAN;
import static cn.jieshui.task.plan.reading.Readings.deliverable;
import static cn.jieshui.task.plan.reading.Readings.names;
import static cn.jieshui.task.plan.reading.Readings.target;
import static cn.jieshui.task.plan.reading.Readings.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The district's document of 2023, as DOMAIN knows it. */
class RealDocumentTest {

    @Test
    void theTitleIsJoinedAndNamesTheYear() {
        assertThat(PLAN.title()).isEqualTo("2023年全区节约用水工作要点暨綦江区节水行动实施方案年度任务目标");
        assertThat(PLAN.year()).isEqualTo(2023);
    }

    @Test
    void numberIssuerAndDateAreNotInventedButAskedFor() {
        assertThat(PLAN.number()).isNull();
        assertThat(PLAN.issuer()).isNull();
        assertThat(PLAN.issuedOn()).isNull();
    }

    @Test
    void fourDocumentsAreTheBasis() {
        assertThat(PLAN.basis())
                .extracting(BasisDocument::title)
                .containsExactly("国家节水行动方案", "重庆市节水行动实施方案", "重庆市綦江区节水行动实施方案", "重庆市綦江区“十四五”节约用水规划");
    }

    @Test
    void theOpeningKeepsItsThreeParagraphs() {
        assertThat(PLAN.preamble())
                .extracting(paragraph -> paragraph.where().line())
                .containsExactly(5, 6, 8);
        assertThat(PLAN.preamble().get(1).text())
                .startsWith("2023年节约用水工作的总体思路：")
                .endsWith("节水载体创建短板。");
    }

    @Test
    void sevenChaptersHoldTwentySixTasks() {
        assertThat(PLAN.chapters())
                .extracting(ReadChapter::title)
                .containsExactly(
                        "全面建设节水型社会",
                        "扎实推进农业节水增效",
                        "积极助力制造业高质量发展",
                        "深入实施城镇节水减排",
                        "持续推进非常规水利用",
                        "严格执行节水监督管理",
                        "广泛开展节水科普宣传");
        assertThat(PLAN.tasks())
                .extracting(ReadTask::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26)
                        .mapToObj(number -> String.format("T%02d", number))
                        .toList());
        assertThat(PLAN.tasks())
                .extracting(ReadTask::chapter)
                .containsExactly(
                        "C1", "C1", "C2", "C2", "C2", "C2", "C3", "C3", "C3", "C4", "C4", "C4", "C4", "C4", "C5", "C5",
                        "C5", "C6", "C6", "C6", "C6", "C6", "C7", "C7", "C7", "C7");
    }

    @Test
    void eightGoalsHaveTheirComparatorsAndCanonicalAmounts() {
        assertThat(PLAN.goals())
                .extracting(goal -> goal.id() + " " + goal.code() + " " + target(goal.target()) + " " + goal.method())
                .containsExactly(
                        "G1 total-water-use AT_MOST 220000000 m3 SUM",
                        "G2 groundwater-use AT_MOST 4000000 m3 SUM",
                        "G3 water-per-gdp-reduction REDUCTION_AT_LEAST 15 percent REDUCTION",
                        "G4 water-per-iav-reduction REDUCTION_AT_LEAST 18 percent REDUCTION",
                        "G5 irrigation-coefficient AT_LEAST 0.5118 ratio LATEST_RATIO",
                        "G6 leakage-rate AT_MOST 9 percent RATIO_OF_SUMS",
                        "G7 unconventional-water-use AT_LEAST 850000 m3 SUM",
                        "G8 key-user-carriers COMPLETE 100 percent ITEMS_OVER_POPULATION");
        assertThat(PLAN.goals())
                .extracting(ReadGoal::name)
                .containsExactly(
                        "用水总量",
                        "地下水取用水量",
                        "万元GDP用水量",
                        "万元工业增加值用水量",
                        "农田灌溉水有效利用系数",
                        "城市公共供水管网漏损率",
                        "非常规水源利用量",
                        "重点监控用水单位节水载体创建");
    }

    @Test
    void goalsKeepTheWrittenAmountTheBaseYearAndWhatTheyArePartOf() {
        ReadTarget total = PLAN.goals().get(0).target();
        assertThat(total.writtenAmount() + total.writtenUnit()).isEqualTo("2.2亿立方米");
        assertThat(PLAN.goals().get(2).target().baseYear()).isEqualTo(2020);
        assertThat(PLAN.goals().get(3).target().baseYear()).isEqualTo(2020);
        assertThat(PLAN.goals().get(3).text()).isEqualTo("万元工业增加值用水量较2020年下降18%");
        assertThat(PLAN.goals())
                .extracting(ReadGoal::partOf)
                .containsExactly(null, "G1", null, null, null, null, null, null);
        assertThat(PLAN.goals()).extracting(ReadGoal::modality).containsOnly(Modality.BINDING);
        assertThat(PLAN.goals()).extracting(ReadGoal::line).containsOnly(8);
    }

    @Test
    void exactlyTwentyOneDeliverablesAreQuantified() {
        assertThat(Readings.ofKind(PLAN, DeliverableKind.QUANTIFIED))
                .extracting(deliverable -> deliverable.id() + " " + deliverable.name() + " "
                        + target(deliverable.target()) + " " + deliverable.modality() + " " + deliverable.method())
                .containsExactly(
                        "T02-D1 用水量1万方以上的工业服务业单位计划用水全覆盖 COMPLETE 100 percent BINDING ITEMS_OVER_POPULATION",
                        "T03-D1 节水型灌区 AT_LEAST 1 count BINDING ITEMS",
                        "T04-D1 新增高效节水灌溉面积 AT_LEAST 5000 mu BINDING SUM",
                        "T05-D1 市级现代农业产业园 AT_LEAST 1 count BINDING ITEMS",
                        "T05-D2 区县级现代农业产业园 AT_LEAST 1 count BINDING ITEMS",
                        "T05-D3 新建高标准农田 AT_LEAST 100000 mu BINDING SUM",
                        "T05-D4 稻渔综合种养示范基地 AT_LEAST 500 mu BINDING SUM",
                        "T07-D1 规模以上工业用水重复利用率 AT_LEAST 91.5 percent BINDING LATEST",
                        "T09-D1 市级水效领跑者 AT_LEAST 1 count STRIVE ITEMS",
                        "T09-D2 区级节水型企业 AT_LEAST 5 count stretch 7 BINDING ITEMS",
                        "T09-D3 市级节水型企业 AT_LEAST 1 count STRIVE ITEMS",
                        "T09-D4 市级绿色园区 AT_LEAST 1 count STRIVE ITEMS",
                        "T10-D1 竣工阶段城镇新建绿色建筑占新建建筑比例 AT_LEAST 70 percent BINDING LATEST",
                        "T10-D2 节水型小区 AT_LEAST 10 count BINDING ITEMS",
                        "T11-D1 节水型单位 AT_LEAST 8 count BINDING ITEMS",
                        "T11-D2 区级机关建成节水型单位 COMPLETE 100 percent BINDING ITEMS_OVER_POPULATION",
                        "T11-D3 区级公共机构建成节水型单位 AT_LEAST 50 percent BINDING LATEST",
                        "T13-D1 重点监控用水单位节水载体创建 COMPLETE 100 percent BINDING ITEMS_OVER_POPULATION",
                        "T13-D2 节水型酒店 AT_LEAST 1 count BINDING ITEMS",
                        "T14-D1 城市公共供水管网漏损率 AT_MOST 9 percent BINDING RATIO_OF_SUMS",
                        "T16-D1 再生水厂项目前期工作 AT_LEAST 1 count BINDING ITEMS");
    }

    @Test
    void writtenAmountsAndUnitsAreKept() {
        ReadTarget area = deliverable(PLAN, "T04-D1").target();
        assertThat(area.writtenAmount()).isEqualTo("0.5");
        assertThat(area.writtenUnit()).isEqualTo("万亩");
        assertThat(deliverable(PLAN, "T09-D2").target().writtenUnit()).isEqualTo("家");
        assertThat(deliverable(PLAN, "T02-D1").target().writtenAmount()).isNull();
    }

    @Test
    void conditionsStandWithTheAmountTheyLimit() {
        String resources = "根据市对区最严格水资源管理达标率考核实施细则以及资金情况，尽量多创建";
        String wholeTask = "根据市对区考核细则以及资金安排调整实际任务完成量";
        assertThat(deliverable(PLAN, "T09-D2").condition()).isEqualTo(resources);
        assertThat(deliverable(PLAN, "T09-D3").condition()).isNull();
        assertThat(task(PLAN, 10).condition()).isEqualTo(wholeTask);
        assertThat(deliverable(PLAN, "T10-D1").condition()).isEqualTo(wholeTask);
        assertThat(deliverable(PLAN, "T10-D2").condition()).isEqualTo(resources + "；" + wholeTask);
    }

    @Test
    void populationsAliasesAndNamedSubjectsAreKept() {
        assertThat(deliverable(PLAN, "T02-D1").population()).isEqualTo("用水量1万方以上的工业服务业单位");
        assertThat(deliverable(PLAN, "T11-D2").population()).isEqualTo("区级机关");
        assertThat(deliverable(PLAN, "T11-D3").population()).isEqualTo("区级公共机构");
        assertThat(deliverable(PLAN, "T09-D4").alias()).isEqualTo("节水标杆工业园区");
        assertThat(deliverable(PLAN, "T13-D2").subject()).isEqualTo("重庆惠业酒店有限公司普惠豪生大酒店创建节水型酒店");
    }

    @Test
    void theSameGoalInOtherWordsIsLinkedBothWays() {
        assertThat(deliverable(PLAN, "T14-D1").sameAs()).isEqualTo("G6");
        assertThat(deliverable(PLAN, "T13-D1").sameAs()).isEqualTo("G8");
        assertThat(PLAN.goals())
                .extracting(ReadGoal::sameAs)
                .containsExactly(null, null, null, null, null, "T14-D1", null, "T13-D1");
    }

    @Test
    void milestonesHaveDeadlines() {
        assertThat(Readings.ofKind(PLAN, DeliverableKind.MILESTONE))
                .extracting(milestone -> milestone.id() + " " + milestone.name() + " " + milestone.modality())
                .containsExactly(
                        "T01-D1 达到节水型城市标准 BINDING",
                        "T02-D2 建立我区用水量1万方以上的工业和服务业单位用水基础台账 BINDING",
                        "T14-D2 制定供水管网漏损控制计划 BINDING",
                        "T15-D1 开展2023年度海绵城市建设绩效评估 BINDING",
                        "T16-D2 完成工程建设 STRIVE",
                        "T17-D1 区住房城乡建委每年将雨水及再生水利用量统计数据函送区水利局 BINDING",
                        "T17-D2 抄送市住房城乡建委 BINDING",
                        "T18-D1 制定区级节水监督检查方案 BINDING",
                        "T23-D1 制定年度宣传方案 BINDING",
                        "T26-D1 开展节水主题征文比赛 BINDING");
        assertThat(Readings.ofKind(PLAN, DeliverableKind.MILESTONE)).allSatisfy(milestone -> {
            assertThat(milestone.deadline()).isEqualTo(LocalDate.of(2023, 12, 31));
            assertThat(milestone.target().comparator()).isEqualTo(TargetComparator.DONE);
            assertThat(milestone.method()).isNull();
        });
        assertThat(deliverable(PLAN, "T01-D1").deadlineWritten()).isTrue();
        assertThat(deliverable(PLAN, "T18-D1").deadlineWritten()).isFalse();
    }

    @Test
    void everyClauseOfATaskWithoutBracketsIsInADeliverable() {
        assertThat(PLAN.tasks()).filteredOn(task -> !task.text().contains("（")).allSatisfy(task -> {
            String told =
                    task.deliverables().stream().map(ReadDeliverable::text).collect(Collectors.joining("|"));
            assertThat(Pattern.compile("[，；。]").splitAsStream(task.text()))
                    .allSatisfy(clause -> assertThat(told).contains(clause));
        });
    }

    @Test
    void leadsAndSupportersAreResolvedByTheDirectory() {
        Parties price = task(PLAN, 6).parties();
        assertThat(Parties.codes(price.leads())).containsExactly("500110-fzggw");
        assertThat(Parties.codes(price.supports())).containsExactly("500110-czj", "500110-slj", "500110-nyncw");
        assertThat(names(task(PLAN, 23).parties().leads())).containsExactly("区水利局", "区教委", "区经济信息委", "区城市管理局", "团区委");
        assertThat(PLAN.tasks()).allSatisfy(task -> {
            assertThat(task.parties().leads()).isNotEmpty();
            assertThat(task.parties().leads())
                    .allSatisfy(party -> assertThat(party.department()).isNotNull());
        });
    }

    @Test
    void aNameThatALineBreakCutsIsOneName() {
        Party broken = task(PLAN, 8).parties().leads().get(0);
        assertThat(broken.name()).isEqualTo("区经济信息委");
        assertThat(broken.department()).isEqualTo("500110-jjxxw");
        assertThat(broken.where()).isEqualTo(new Span(25, 50, 27, 1));
    }

    @Test
    void taskThirteenHasTwoLeadGroupsAndEachDeliverableItsOwn() {
        assertThat(task(PLAN, 13).groups()).hasSize(2);
        assertThat(names(deliverable(PLAN, "T13-D1").parties().leads())).containsExactly("区水利局", "区城市管理局");
        assertThat(names(deliverable(PLAN, "T13-D2").parties().leads())).containsExactly("区商务委");
        assertThat(names(deliverable(PLAN, "T13-D2").parties().supports())).containsExactly("区水利局");
    }

    @Test
    void enterprisesAndBodiesByTheirDutiesAreResponsible() {
        Party enterprise = task(PLAN, 16).parties().responsibles().get(0);
        assertThat(enterprise.department()).isEqualTo("500110-jtsygs");
        assertThat(enterprise.phrase()).isEqualTo("负责");
        Party bodies = task(PLAN, 18).parties().responsibles().get(0);
        assertThat(bodies.name()).isEqualTo("区级有关部门");
        assertThat(bodies.department()).isEqualTo("500110-qjygbm");
        assertThat(bodies.phrase()).isEqualTo("按职责分工负责");
    }

    @Test
    void allTwentySixRowsFindTheirTasks() {
        assertThat(PLAN.annex()).hasSize(26).allSatisfy(row -> assertThat(row.match())
                .isEqualTo(RowMatch.EXACT));
        assertThat(PLAN.annex())
                .extracting(row -> row.id() + " " + String.join(" ", row.tasks()))
                .startsWith("A01 T01", "A02 T02", "A03 T03", "A04 T04 T05", "A05 T06")
                .contains("A12 T13", "A13 T13", "A14 T14")
                .endsWith("A26 T26");
        assertThat(PLAN.annex())
                .filteredOn(row -> row.chapterTitle().equals("积极助力制造业高质量发展"))
                .extracting(ReadAnnexRow::id)
                .containsExactly("A06", "A07", "A08");
        assertThat(PLAN.annex().get(5).chapterNumeral()).isEqualTo("三");
    }

    @Test
    void theAnnexNamesDepartmentsInItsOwnWay() {
        ReadAnnexRow sponge = PLAN.annex().get(14);
        assertThat(names(sponge.parties().leads())).containsExactly("区住房城乡建设委员会");
        assertThat(Parties.codes(sponge.parties().leads())).containsExactly("500110-zfcxjw");
        assertThat(Readings.DIRECTORY.codesOf("市住房城乡建委")).containsExactly("500000-zfcxjw");
        ReadAnnexRow reclaimed = PLAN.annex().get(15);
        assertThat(reclaimed.supportCell()).isEqualTo("交通实业公司负责");
        assertThat(names(reclaimed.parties().responsibles())).containsExactly("交通实业公司");
        assertThat(reclaimed.parties().supports()).isEmpty();
    }
}
