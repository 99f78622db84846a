package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a reform what is open is the successor's; what lies before it stays its predecessor's. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReformedScorecardsTest {

    private final String lead = newCode();
    private final String support = newCode();
    private final String after = newCode();
    private TestPlan plan;

    /** Task 9 belongs to two departments of which no other test knows. */
    @BeforeEach
    void aPlanIsIssued() {
        plan = TestPlan.drafted();
        plan.publish(
                "plan.issued.v1", 3, json -> json.replace("500110-jjxxw", lead).replace("500110-gxqgwh", support));
        plan.awaitKnown();
        await().until(() -> !departments("12").isEmpty());
    }

    @Test
    void theMonthsBeforeStayWithThePredecessorAndTheOthersAreTheSuccessors() {
        String before = Instant.now().toString();
        ended(lead, after);
        await().until(() -> departments("07").contains(after));

        assertThat(departments("06")).contains(lead, support).doesNotContain(after);
        assertThat(departments("07")).contains(after, support).doesNotContain(lead);
        assertThat(card("06", lead).getList("predecessors")).isEmpty();
        assertThat(card("12", after).getList("predecessors")).containsExactly(lead);
        assertThat(card("12", after).getList("lead.binding.indicators.indicators"))
                .containsExactly(plan.id("T09-D2"));
        assertThat(read(path("12") + "&knownAt=" + before).getList("items.department"))
                .contains(lead)
                .doesNotContain(after);
    }

    @Test
    void whoComesOfAMergerHasTheWeightierOfTwoParts() {
        ended(lead, after);
        ended(support, after);
        await().until(() ->
                !departments("07").contains(support) && !departments("07").contains(lead));

        JsonPath merged = card("12", after);

        assertThat(merged.getList("predecessors")).containsExactlyInAnyOrder(lead, support);
        assertThat(merged.getInt("lead.binding.indicators.count")).isEqualTo(1);
        assertThat(merged.getInt("support.binding.indicators.count")).isZero();
    }

    @Test
    void afterASplitEachStandsInThePlace() {
        String other = newCode();
        ended(lead, after, other);
        await().until(() -> departments("07").contains(other));

        assertThat(departments("12")).contains(after, other).doesNotContain(lead);
        assertThat(card("12", other).getInt("lead.binding.indicators.count")).isEqualTo(1);
    }

    @Test
    void theSuccessorScoresItselfAndThePredecessorNoMore() {
        TestScheme scheme = TestScheme.kept();
        ended(lead, after);
        await().until(() -> departments("12").contains(after));

        assertThat(selfScore(lead, "12", scheme)).isEqualTo(403);
        assertThat(selfScore(after, "06", scheme)).isEqualTo(403);
        assertThat(selfScore(after, "12", scheme)).isEqualTo(201);

        String path = "/scores?plan=" + plan.id() + "&asOf=" + plan.period("12") + "&scheme=" + scheme.code();
        JsonPath score = read(SCORECARDS + path).setRootPath("items.find { it.department == '" + after + "' }");
        assertThat(score.getList("predecessors")).containsExactly(lead);
        assertThat(score.getString("selfScore.points")).isEqualTo("90");
    }

    private int selfScore(String department, String month, TestScheme scheme) {
        return sending("reporter-" + department, """
                        {"plan": "%s", "asOf": "%s", "scheme": "%s", "points": 90}""".formatted(plan.id(), plan.period(month), scheme.code()))
                .post(SCORECARDS + "/self-scores")
                .statusCode();
    }

    /** On 1 July of the plan's year. */
    private void ended(String department, String... successors) {
        String data = """
                {"code": "%s", "officialName": "某局", "succession": {"kind": "MERGE", "effectiveOn": "%s-07-01",
                 "documentNumber": "12", "successors": ["%s"]}, "version": 2}""".formatted(department, plan.year(), String.join("\", \"", successors));
        Topics.publish(
                Topics.DEPARTMENT, department, "department.succeeded.v1", department, 2, "2024-01-10T08:00:00Z", data);
    }

    private List<String> departments(String month) {
        return read(path(month)).getList("items.department");
    }

    private JsonPath card(String month, String department) {
        return read(path(month)).setRootPath("items.find { it.department == '" + department + "' }");
    }

    private String path(String month) {
        return SCORECARDS + "?plan=" + plan.id() + "&asOf=" + plan.period(month);
    }

    private static String newCode() {
        return "500110-r" + UUID.randomUUID().toString().substring(0, 8);
    }
}
