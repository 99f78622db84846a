package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.Readings.PLAN;
import static cn.jieshui.task.plan.reading.Readings.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every irregularity of the document of 2023 is a finding with its line and characters. */
class RealDocumentFindingsTest {

    private final List<String> lines = Readings.text().lines().toList();

    @Test
    void theExcerptIsWhatStandsThere() {
        assertThat(PLAN.findings()).isNotEmpty().allSatisfy(finding -> {
            Span where = finding.where();
            if (where.line() == where.lastLine()) {
                String there = lines.get(where.line() - 1).substring(where.from(), where.to());
                assertThat(there).startsWith(finding.excerpt());
            }
        });
    }

    @Test
    void nothingIsLeftUnplaced() {
        assertThat(PLAN.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void theTitleIsBrokenOverTwoLines() {
        assertThat(Readings.findings(PLAN, FindingCode.TITLE_BROKEN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo(new Span(1, 0, 3, 14)));
    }

    @Test
    void aNameIsBrokenInsideALeadPhrase() {
        assertThat(places(PLAN, FindingCode.NAME_BROKEN)).containsExactly("25:50 区经济信息委");
        assertThat(places(PLAN, FindingCode.LINE_BROKEN)).containsExactly("25:54 息委");
    }

    @Test
    void numbersThatAreNoneOrHaveNoDot() {
        assertThat(places(PLAN, FindingCode.TASK_NUMBER_WITHOUT_DOT)).containsExactly("51:0 21");
        assertThat(places(PLAN, FindingCode.YEAR_AT_LINE_START)).containsExactly("6:0 2023年", "8:0 2023年");
    }

    @Test
    void leadPhrasesStandInUnusualPlaces() {
        assertThat(places(PLAN, FindingCode.LEAD_PHRASE_BEFORE_STOP))
                .extracting(place -> place.substring(0, 2))
                .containsExactly("15", "25", "34", "49", "51", "53", "61");
        assertThat(places(PLAN, FindingCode.LEAD_PHRASE_BETWEEN_STOPS))
                .containsExactly("17:45 （区农业农村委牵头）", "59:105 （区水利局牵头）");
        assertThat(places(PLAN, FindingCode.LEAD_PHRASE_AFTER_CONDITION)).containsExactly("32:155 （区住房城乡建委牵头）");
        assertThat(Readings.findings(PLAN, FindingCode.SEVERAL_LEAD_GROUPS))
                .extracting(Finding::line)
                .containsExactly(37);
    }

    @Test
    void bracketsHaveTheirMeanings() {
        assertThat(places(PLAN, FindingCode.BRACKET_IS_CONDITION))
                .containsExactly("29:82 根据市对区最严格水资源管理达标率考核实施细则以及资金情况，尽量多创建", "32:130 根据市对区考核细则以及资金安排调整实际任务完成量");
        assertThat(places(PLAN, FindingCode.BRACKET_IS_ALIAS)).containsExactly("29:147 节水型标杆工业园区", "29:171 节水标杆工业园区");
        assertThat(places(PLAN, FindingCode.BRACKET_IS_SUBJECT)).containsExactly("37:49 重庆惠业酒店有限公司普惠豪生大酒店创建节水型酒店");
        assertThat(places(PLAN, FindingCode.BRACKETS_OF_MIXED_WIDTH)).containsExactly("106:1 (三）");
        assertThat(places(PLAN, FindingCode.ALIAS_WRITTEN_TWO_WAYS)).containsExactly("29:171 节水标杆工业园区");
        assertThat(Readings.findings(PLAN, FindingCode.CONDITION_WITHOUT_BRACKETS))
                .extracting(Finding::line)
                .containsExactly(32);
    }

    @Test
    void thresholdsAndSharedPhrases() {
        assertThat(places(PLAN, FindingCode.THRESHOLD_IS_NO_TARGET)).containsExactly("12:16 1万方以上", "12:44 1万方以上");
        assertThat(places(PLAN, FindingCode.SEVERAL_TARGETS_IN_PHRASE))
                .containsExactly("34:29 全部区级机关和50%的区级公共机构建成节水型单位", "42:3 完成1个再生水厂项目前期工作，并力争完成工程建设。");
        assertThat(Readings.findings(PLAN, FindingCode.GOALS_JOINED))
                .extracting(Finding::line)
                .containsExactly(8);
    }

    @Test
    void theSameGoalTwice() {
        assertThat(places(PLAN, FindingCode.SAME_AS_GOAL))
                .containsExactly("37:3 全面完成重点监控用水单位节水载体创建工作", "39:97 确保城市公共供水管网漏损率不高于9%");
    }

    @Test
    void whatTheDocumentDoesNotSayIsAskedFor() {
        assertThat(PLAN.findings())
                .filteredOn(finding -> finding.severity() == Severity.QUESTION)
                .extracting(finding -> finding.code()
                        + (finding.args().isEmpty() ? "" : " " + finding.args().get(0)))
                .containsExactly(
                        "NUMBER_MISSING",
                        "ISSUER_MISSING",
                        "ISSUED_ON_MISSING",
                        "BASE_VALUE_MISSING G3",
                        "BASE_VALUE_MISSING G4",
                        "POPULATION_MISSING G8",
                        "POPULATION_MISSING T02-D1",
                        "ALIAS_WRITTEN_TWO_WAYS 节水型标杆工业园区",
                        "POPULATION_MISSING T11-D2",
                        "POPULATION_MISSING T11-D3");
    }

    @Test
    void theAnnexHasItsOwnLayout() {
        assertThat(places(PLAN, FindingCode.ANNEX_ONE_CELL_A_LINE)).containsExactly("65:1 序号");
        assertThat(places(PLAN, FindingCode.CHAPTER_CELLS_INHERITED)).containsExactly("78:1 ");
        assertThat(Readings.findings(PLAN, FindingCode.CELL_CONTINUED_WITHOUT_TAB))
                .extracting(Finding::line)
                .containsExactly(95);
        assertThat(Readings.findings(PLAN, FindingCode.CELL_HOLDS_LIST))
                .extracting(Finding::line)
                .containsExactly(94);
        assertThat(places(PLAN, FindingCode.PARTIES_IN_CONTENT_CELL)).containsExactly("122:183 区经济信息委牵头，高新区管委会配合");
    }

    @Test
    void bodyAndAnnexDiffer() {
        assertThat(Readings.findings(PLAN, FindingCode.ROW_COVERS_SEVERAL_TASKS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("A04", "T04, T05"));
        assertThat(Readings.findings(PLAN, FindingCode.TASK_SPLIT_OVER_ROWS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("T13", "A12", "A13"));
        assertThat(places(PLAN, FindingCode.ROLE_IN_SUPPORT_COLUMN))
                .containsExactly("75:1 区级有关部门按职责分工负责", "174:1 交通实业公司负责", "187:1 区级有关部门按职责分工负责", "211:1 区级有关部门按职责分工负责");
        assertThat(places(PLAN, FindingCode.DEPARTMENT_NAMED_DIFFERENTLY))
                .containsExactly("167:1 区住房城乡建设委员会", "173:1 区住房城乡建设委员会", "179:1 区住房城乡建设委员会", "218:24 区团委");
        assertThat(Readings.findings(PLAN, FindingCode.PUNCTUATION_DIFFERS))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.args()).containsExactly("T09", "企业至少5家,力争7家（", "企业至少5家，力争7家（"));
    }
}
