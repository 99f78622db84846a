package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The district's real document of 2023, as it was read, asked for through the gateway. */
class RealDocumentIT {

    private static final String IN_PLAN = "?plan=" + RunningSuite.PLAN;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void thePlanHasItsChaptersTasksGoalsAndAnnexRows() {
        JsonNode plan = RunningSuite.ok(suite.client().get("viewer", "/plans/" + RunningSuite.PLAN));

        assertThat(plan.path("title").asText()).isEqualTo("2023年全区节约用水工作要点暨綦江区节水行动实施方案年度任务目标");
        assertThat(plan.path("state").asText()).isEqualTo("ISSUED");
        assertThat(plan.path("chapters")).hasSize(7);
        assertThat(plan.path("basisDocuments")).hasSize(4);
        assertThat(suite.all("viewer", "/tasks" + IN_PLAN)).hasSize(26);
        assertThat(suite.all("viewer", "/plans/" + RunningSuite.PLAN + "/annex"))
                .hasSize(26);
        assertThat(suite.all("viewer", "/plans/" + RunningSuite.PLAN + "/goals"))
                .hasSize(8);
    }

    @Test
    void twentyOneDeliverablesAreQuantified() {
        List<JsonNode> deliverables = suite.all("viewer", "/deliverables" + IN_PLAN);

        assertThat(deliverables.stream().filter(kind("QUANTIFIED"))).hasSize(21);
        assertThat(deliverables.stream().filter(kind("MILESTONE")).map(item -> item.path("text")
                        .asText()))
                .anyMatch(text -> text.contains("绩效评估"))
                .anyMatch(text -> text.contains("函送"))
                .anyMatch(text -> text.contains("抄送"))
                .anyMatch(text -> text.contains("完成工程建设"))
                .anyMatch(text -> text.contains("方案"));
        assertThat(deliverables.stream().filter(kind("ONGOING"))).isNotEmpty();
    }

    @Test
    void theCapOnTotalWaterUseIsInCubicMetres() {
        JsonNode target = suite.all("viewer", "/plans/" + RunningSuite.PLAN + "/goals").stream()
                .filter(goal -> goal.path("code").asText().equals("total-water-use"))
                .findFirst()
                .orElseThrow()
                .path("target");

        assertThat(target.path("comparator").asText()).isEqualTo("AT_MOST");
        assertThat(target.path("amount").decimalValue()).isEqualByComparingTo("220000000");
        assertThat(target.path("unit").asText()).isEqualTo("m3");
    }

    @Test
    void aDistrictEnterpriseTargetOfFiveHasAStretchOfSeven() {
        JsonNode target = RunningSuite.ok(suite.client().get("viewer", "/deliverables/500110-2023-T09-D2"))
                .path("target");

        assertThat(target.path("amount").decimalValue()).isEqualByComparingTo("5");
        assertThat(target.path("stretch").decimalValue()).isEqualByComparingTo("7");
    }

    @Test
    void theDocumentInAnotherEncodingReadsTheSame() throws Exception {
        String document = Files.readString(RunningSuite.district().resolve("plan/2023-water-saving-work-points.txt"));
        String text = document.replace("2023", "2024");

        List<JsonNode> drafts = Stream.of("UTF-8", "GB18030")
                .map(encoding -> suite.client()
                        .postText(
                                "water-office",
                                "/plans/import?area=500110&year=2024&dryRun=true",
                                text.getBytes(Charset.forName(encoding))))
                .map(RunningSuite::ok)
                .toList();

        assertThat(drafts.get(1)).isEqualTo(drafts.get(0));
    }

    private static Predicate<JsonNode> kind(String kind) {
        return deliverable -> deliverable.path("kind").asText().equals(kind);
    }
}
