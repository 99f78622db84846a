package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ValidationRulesTest {

    private TestMeasure use;

    @BeforeEach
    void aMeasure() {
        use = TestMeasure.waterUse().created();
    }

    @Test
    void aRuleIsBroughtInReadAndChanged() {
        TestRule rule = TestRule.jump(use, "0.5", "LAST_YEAR");
        rule.put().statusCode(201).header("ETag", "\"1\"").body("parameters.share", equalTo(0.5f));
        String path = RULES + "/" + rule.code();

        as("viewer").header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        rule.put().statusCode(428);
        String stricter = rule.json().replace("0.5", "0.4");
        sending("water-office", stricter)
                .header("If-Match", "\"7\"")
                .put(path)
                .then()
                .statusCode(412);
        sending("water-office", rule.json())
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        sending("water-office", stricter)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(read(RULES + "?measure=" + use.code()).<String>getList("items.code"))
                .containsExactly(rule.code());
        sending("water-office", stricter.replace(rule.code(), "other"))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/code")));
    }

    @Test
    void whatIsReadMayBeSentBack() {
        TestMeasure total = TestMeasure.monthlyVolume().created();
        for (TestRule rule : List.of(
                TestRule.jump(use, "0.50", "LAST_YEAR"),
                TestRule.atMost(total, total),
                TestRule.soft("CUMULATIVE_MAY_NOT_FALL", "{\"series\": [\"%s\"]}".formatted(use.code())),
                TestRule.hard(
                        "BALANCE",
                        "{\"series\": [\"%s.industry\"], \"against\": [\"%s\"], \"relation\": \"AT_MOST\"}"
                                .formatted(use.code(), total.code())))) {
            rule.created();
            String read = as("viewer").get(RULES + "/" + rule.code()).asString();

            sending("statistics", read.replaceAll(",\"version\":1", ""))
                    .header("If-Match", "\"1\"")
                    .put(RULES + "/" + rule.code())
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void anotherAreasRuleIsAsGoodAsNoneAndThatOfAllAreasIsEverybodys() {
        TestRule foreign = TestRule.jump(use, "1", "LAST_YEAR").in("\"500199\"");
        foreign.put().statusCode(403).body("errors.pointer", equalTo(List.of("/area")));
        Tables.update(
                "insert into validation_rule values (?, '500199', array['x'], '{}', 'somebody', 1)", foreign.code());

        assertThat(as("viewer").get(RULES + "/" + foreign.code()).statusCode()).isEqualTo(404);
        foreign.in("\"500110\"").put().statusCode(404);
        assertThat(read(RULES + "?measure=x").getList("items")).isEmpty();

        TestRule everywhere = TestRule.jump(use, "1", "LAST_YEAR").in("null").created();
        assertThat(read(RULES + "/" + everywhere.code()).getString("area")).isNull();
    }

    @Test
    void aRuleThatCouldJudgeNothingIsRefusedWithEachFault() {
        TestMeasure area = TestMeasure.monthlyVolume().in("mu").created();
        TestMeasure yearly = TestMeasure.monthlyVolume().each("YEAR").created();
        TestMeasure pair = TestMeasure.monthlyVolume().shaped("RATIO").created();
        TestMeasure total = TestMeasure.monthlyVolume().created();
        String agriculture = use.code() + ".agriculture";

        refused(
                "JUMP",
                "{\"series\": [\"no_such\"]}",
                "/parameters/share",
                "/parameters/comparedTo",
                "/parameters/series/0");
        refused("JUMP", jump(pair.code()), "/parameters/series/0");
        refused("JUMP", jump(use.code() + ".war"), "/parameters/series/0");
        refused("JUMP", jump(total.code() + "\", \"" + total.code()), "/parameters/series/1");
        refused("CUMULATIVE_MAY_NOT_FALL", jump(total.code()), "/parameters/share", "/parameters/comparedTo");
        refused("BALANCE", against(use.code(), total.code()), "/parameters/relation", "/parameters/series/0");
        refused("AT_MOST_OTHER", against(agriculture, area.code()), "/parameters/against/0");
        refused("AT_MOST_OTHER", against(agriculture, yearly.code()), "/parameters/against/0");
        refused("AT_MOST_OTHER", against(total.code() + "\", \"" + agriculture, total.code()), "/parameters/series");
        refused("AT_MOST_OTHER", "{}", "/parameters/series", "/parameters/against");
        TestRule reversed = TestRule.jump(total, "1", "LAST_YEAR")
                .valid("\"validFrom\": \"2001-01-02\", \"validTo\": \"2001-01-01\"");
        reversed.put().statusCode(422).body("errors.pointer", equalTo(List.of("/validTo")));
        TestRule.jump(total, "-1", "LAST_YEAR").put().statusCode(400);
    }

    private static String jump(String series) {
        return "{\"series\": [\"%s\"], \"share\": 1, \"comparedTo\": [\"LAST_YEAR\"]}".formatted(series);
    }

    private static String against(String series, String against) {
        return "{\"series\": [\"%s\"], \"against\": [\"%s\"]}".formatted(series, against);
    }

    private static void refused(String kind, String parameters, String... pointers) {
        TestRule.soft(kind, parameters).put().statusCode(422).body("errors.pointer", equalTo(List.of(pointers)));
    }

    @Test
    void aMeasureThatARuleReadsKeepsItsMeaning() {
        TestRule.jump(use, "1", "LAST_YEAR").created();

        sending("water-office", use.in("mu").json())
                .header("If-Match", "*")
                .put(MEASURES + "/" + use.code())
                .then()
                .statusCode(409);
    }
}
