package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that the real plan of 2023 commits to can be computed: its goals by the measures and cards that the
 * district brings, its deliverables and milestones by the departments' reports.
 */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DistrictPackageTest {

    private static final int DEADLINE = 12;

    private TestPlan plan;

    @BeforeEach
    void draft() {
        plan = TestPlan.drafted();
    }

    @Test
    void everyIndicatorHasItsMethod() {
        plan.issueTheRealOne(UnaryOperator.identity());

        assertThat(methods())
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry("SUM", List.of("G1", "G2", "G7", "T04-D1", "T05-D3", "T05-D4")),
                        Map.entry("REDUCTION", List.of("G3", "G4")),
                        Map.entry("LATEST_RATIO", List.of("G5")),
                        Map.entry("RATIO_OF_SUMS", List.of("G6", "T14-D1")),
                        Map.entry("ITEMS_OVER_POPULATION", List.of("G8", "T02-D1", "T11-D2", "T13-D1")),
                        Map.entry(
                                "ITEMS",
                                List.of(
                                        "T03-D1", "T05-D1", "T05-D2", "T09-D1", "T09-D2", "T09-D3", "T09-D4", "T10-D2",
                                        "T11-D1", "T13-D2", "T16-D1")),
                        Map.entry("LATEST", List.of("T07-D1", "T10-D1", "T11-D3")),
                        Map.entry(
                                "MILESTONE",
                                List.of(
                                        "T01-D1", "T02-D2", "T14-D2", "T15-D1", "T16-D2", "T17-D1", "T17-D2", "T18-D1",
                                        "T23-D1", "T26-D1")))));
    }

    @Test
    void withoutDataNothingIsBrokenOnlyUnknown() throws IOException {
        plan.issueTheRealOne(UnaryOperator.identity());
        new TestDistrict(plan).loaded();

        for (String indicator : indicators()) {
            JsonPath march = Figures.of(plan, indicator, 3).now();
            assertThat(march.getString("completeness")).as(indicator).isEqualTo("NO_DATA");
            assertThat(march.getString("light")).as(indicator).isEqualTo("GREY");
        }
    }

    @Test
    void eachGoalIsComputedFromItsMeasures() throws IOException {
        plan.issueTheRealOne(UnaryOperator.identity());
        new TestDistrict(plan).loaded().measured();

        check("G1", "216000000", "GREEN", "MEASURES");
        check("G2", "3600000", "GREEN", "MEASURES");
        check("G3", "26.363636", "GREEN", "MEASURES");
        check("G4", "25", "GREEN", "MEASURES");
        check("G5", "0.516", "GREEN", "MEASURES");
        check("G6", "7.75", "GREEN", "MEASURES");
        check("T14-D1", "7.75", "GREEN", "MEASURES");
        assertThat(Figures.of(plan, "G6", 12).amount("also[0].actual")).isEqualTo("8.5");
        check("G7", "840000", "YELLOW", "MEASURES");
    }

    @Test
    void eachDeliverableAndMilestoneIsComputedFromItsReports() {
        plan.issueTheRealOne(json -> json.replaceAll("(\"population\": \\{[^}]*\"amount\": )null", "$18"));
        List<String> reported =
                indicators().stream().filter(id -> id.startsWith("T")).toList();

        reported.forEach(this::report);

        for (String indicator : reported) {
            JsonPath view = read(INDICATORS + "/" + plan.id(indicator));
            String expected =
                    switch (method(view)) {
                        case "ITEMS_OVER_POPULATION" -> "12.5";
                        case "SUM" -> "700";
                        case "LATEST", "RATIO_OF_SUMS" -> "8.5";
                        default -> "1";
                    };
            check(indicator, expected, null, "REPORTS");
        }
        check("G8", "12.5", "RED", "REPORTS");
    }

    @Test
    void whileThePopulationIsUnknownTheCoverageSaysSo() {
        plan.issueTheRealOne(UnaryOperator.identity());
        report("T02-D1");

        Awaitility.await().until(() -> "POPULATION_UNKNOWN"
                .equals(Figures.of(plan, "T02-D1", DEADLINE).now().getString("reason")));
        assertThat(Figures.of(plan, "T02-D1", DEADLINE).now().getString("completeness"))
                .isEqualTo("NOT_COMPUTABLE");
    }

    /** As its method asks for. */
    private void report(String indicator) {
        TestReport report = TestReport.on(plan, indicator);
        switch (method(read(INDICATORS + "/" + plan.id(indicator)))) {
            case "SUM" -> report.increment("700").accepted();
            case "LATEST", "RATIO_OF_SUMS" -> report.ratio("85", "1000").accepted();
            case "MILESTONE" -> report.done("03-20").accepted();
            default -> report.entries("QY-001 03-10").accepted();
        }
    }

    private Map<String, List<String>> methods() {
        Map<String, List<String>> methods = new TreeMap<>();
        for (String indicator : indicators()) {
            methods.computeIfAbsent(method(read(INDICATORS + "/" + plan.id(indicator))), none -> new ArrayList<>())
                    .add(indicator);
        }
        return methods;
    }

    private static String method(JsonPath indicator) {
        return "MILESTONE".equals(indicator.getString("kind")) ? "MILESTONE" : indicator.getString("method");
    }

    private List<String> indicators() {
        return read(INDICATORS + "?plan=" + plan.id() + "&limit=100").<String>getList("items.id").stream()
                .map(id -> id.substring(plan.id().length() + 1))
                .toList();
    }

    private void check(String indicator, String actual, String light, String basis) {
        Figures december = Figures.of(plan, indicator, DEADLINE);
        december.awaitActual(actual);
        assertThat(december.now().getString("completeness")).as(indicator).isEqualTo("COMPLETE");
        assertThat(december.now().getString("basis")).as(indicator).isEqualTo(basis);
        if (light != null) {
            assertThat(december.now().getString("light")).as(indicator).isEqualTo(light);
        }
    }
}
