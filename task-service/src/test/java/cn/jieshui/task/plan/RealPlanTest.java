package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.importing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the district's document of 2023 says, read back from the database. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RealPlanTest {

    private JsonPath plan;

    @BeforeEach
    void thePlanIsThere() throws Exception {
        District.isKnown();
        importing(District.document().getBytes(UTF_8), 2023);
        plan = as("auditor").get(PLANS + "/500110-2023").jsonPath();
    }

    @Test
    void goalsHaveTheirCanonicalAndTheirWrittenAmounts() {
        assertThat(plan.getList("goals.code"))
                .containsExactly(
                        "total-water-use",
                        "groundwater-use",
                        "water-per-gdp-reduction",
                        "water-per-iav-reduction",
                        "irrigation-coefficient",
                        "leakage-rate",
                        "unconventional-water-use",
                        "key-user-carriers");
        assertThat(plan.getString("goals[0].target.comparator")).isEqualTo("AT_MOST");
        assertThat(new BigDecimal(plan.getString("goals[0].target.amount"))).isEqualByComparingTo("220000000");
        assertThat(plan.getString("goals[0].target.unit")).isEqualTo("m3");
        assertThat(plan.getString("goals[0].target.writtenAmount")).isEqualTo("2.2");
        assertThat(plan.getString("goals[0].target.writtenUnit")).isEqualTo("亿立方米");
        assertThat(plan.getString("goals[1].partOf")).isEqualTo("500110-2023-G1");
        assertThat(plan.getString("goals[2].target.baseYear")).isEqualTo("2020");
        assertThat(plan.getString("goals[5].sameAs")).isEqualTo("500110-2023-T14-D1");
        assertThat(plan.getString("goals[7].population.name")).isEqualTo("重点监控用水单位");
        assertThat(plan.getString("goals[7].population.amount")).isNull();
    }

    @Test
    void taskThirteenHasTwoLeadGroups() {
        List<String> parties = plan.getList(
                "tasks.find { it.number == 13 }.parties.collect { it.group + ' ' + it.role + ' ' + it.name }");

        assertThat(parties).containsExactly("1 LEAD 区水利局", "1 LEAD 区城市管理局", "2 LEAD 区商务委", "2 SUPPORT 区水利局");
    }

    @Test
    void taskSixteenHasAResponsibleEnterprise() {
        JsonPath enterprise = new JsonPath(
                        as("viewer").get("/api/v1/tasks/500110-2023-T16").asString())
                .setRootPath("parties.find { it.role == 'RESPONSIBLE' }");

        assertThat(enterprise.getString("name")).isEqualTo("交通实业公司");
        assertThat(enterprise.getString("department")).isEqualTo("500110-jtsygs");
        assertThat(enterprise.getString("phrase")).isEqualTo("负责");
    }

    @Test
    void theAnnexsOtherNameMeansTheSameDepartment() {
        assertThat(plan.getList("annex[14].parties.name")).containsExactly("区住房城乡建设委员会");
        assertThat(plan.getList("annex[14].parties.department")).containsExactly("500110-zfcxjw");
        assertThat(plan.getList("annex[3].tasks")).containsExactly("500110-2023-T04", "500110-2023-T05");
        assertThat(plan.getList("annex.match")).hasSize(26).containsOnly("EXACT");
    }

    @Test
    void deliverablesHaveStretchDeadlineAndPlaceInTheDocument() {
        JsonPath enterprises =
                as("viewer").get("/api/v1/deliverables/500110-2023-T09-D2").jsonPath();
        assertThat(enterprises.getString("target.amount")).isEqualTo("5");
        assertThat(enterprises.getString("target.stretch")).isEqualTo("7");
        assertThat(enterprises.getString("condition")).startsWith("根据市对区最严格水资源管理达标率考核实施细则");
        assertThat(enterprises.getInt("source.line")).isEqualTo(29);

        JsonPath milestone =
                as("viewer").get("/api/v1/deliverables/500110-2023-T18-D1").jsonPath();
        assertThat(milestone.getString("deadline")).isEqualTo("2023-12-31");
        assertThat(milestone.getBoolean("deadlineWritten")).isFalse();
        assertThat(milestone.getString("target.comparator")).isEqualTo("DONE");
    }

    @Test
    void everyDepartmentIsKnownAndNothingIsLeftToDecide() {
        assertThat(plan.getList("findings.code")).doesNotContain("UNKNOWN_DEPARTMENT", "AMBIGUOUS_DEPARTMENT");
        assertThat(plan.getList("findings.findAll { it.severity == 'ERROR' }")).isEmpty();
        assertThat(plan.getList("findings.findAll { it.severity == 'QUESTION' }"))
                .hasSize(10);
        assertThat(plan.getList("findings.confirmed")).containsOnly(false);
    }
}
