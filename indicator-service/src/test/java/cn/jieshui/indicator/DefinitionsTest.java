package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DefinitionsTest {

    private final TestMeasure use = TestMeasure.waterUse();
    private final TestMeasure gdp = TestMeasure.monthlyVolume().in("yuan").each("QUARTER");
    private final TestMeasure pair = TestMeasure.monthlyVolume().shaped("RATIO");
    private final TestMeasure rate = TestMeasure.monthlyVolume().in("percent");

    @Test
    void aCardIsSetAndReadBackFromAllThatShareIt() {
        TestPlan plan = TestPlan.issued();
        pair.created();
        String card = """
                {"definition": {"numerator": "%1$s.numerator", "denominator": "%1$s.denominator",
                 "rule": "CJJ 92-2016 综合漏损率", "source": "500110-csglj", "frequency": "MONTH"}}""".formatted(pair.code());

        set(plan, "G6", card).statusCode(200).header("ETag", "\"2\"");

        for (String indicator : new String[] {"G6", "T14-D1"}) {
            as("viewer")
                    .get(INDICATORS + "/" + plan.id(indicator))
                    .then()
                    .header("ETag", "\"2\"")
                    .body("definition.numerator", equalTo(pair.code() + ".numerator"))
                    .body("definition.value", nullValue())
                    .body("definition.rule", equalTo("CJJ 92-2016 综合漏损率"))
                    .body("definition.source", equalTo("500110-csglj"))
                    .body("pace.kind", equalTo("LINEAR"));
        }
        set(plan, "G6", card).statusCode(200).header("ETag", "\"2\"");
        assertThat(read(INDICATORS + "?plan=" + plan.id()).getString("items[2].definition.numerator"))
                .isEqualTo(pair.code() + ".numerator");
    }

    @Test
    void aCardNeedsTheVersionThatWasRead() {
        TestPlan plan = TestPlan.issued();

        sending("water-office", "{}").put(path(plan, "G1")).then().statusCode(428);
        sending("water-office", "{}")
                .header("If-Match", "\"9\"")
                .put(path(plan, "G1"))
                .then()
                .statusCode(412);
    }

    @Test
    void formulasThatCannotBeComputedAreRefusedByName() {
        TestPlan plan = TestPlan.issued();
        use.created();
        gdp.created();
        pair.created();
        rate.created();

        value(plan, "G1", "%s.industry +", "formula-does-not-parse");
        value(plan, "G1", "no_such_measure", "formula-unknown-measure");
        value(plan, "G1", "%s.war", "formula-unknown-dimension-value");
        value(plan, "G1", "%s", "formula-unknown-dimension-value");
        value(plan, "G1", "%s.industry.steel", "formula-unknown-dimension-value");
        value(plan, "G1", "%s.industry + " + gdp.code(), "formula-mixes-units");
        value(plan, "G1", "%s.industry + 1", "formula-mixes-units");
        value(plan, "G1", "%s.industry * %1$s.ecology", "formula-mixes-units");
        value(plan, "G1", "%s.industry / " + gdp.code(), "formula-mixes-units");
        value(plan, "G1", "%s.industry / 0", "formula-divides-by-zero");
        value(plan, "G1", "%s.industry / (2 - 4/2)", "formula-divides-by-zero");
        value(plan, "G1", "%s.industry / (1/0)", "formula-divides-by-zero");
        value(plan, "G1", "%s.industry / %1$s.ecology", "formula-gives-another-unit");
        value(plan, "G1", gdp.code(), "formula-gives-another-unit");
        value(plan, "G1", pair.code(), "formula-gives-another-unit");
        value(plan, "G1", "2 * " + pair.code(), "formula-needs-a-part");
        value(plan, "G1", "%s.industry * 1e3", "formula-not-a-decimal");
        value(plan, "G1", "%s.industry * 0xFF", "formula-not-a-decimal");
        value(plan, "G1", "%s.industry + \\\"1\\\"", "formula-not-arithmetic");
        value(plan, "G1", "(%s.industry + %1$s.ecology).industry", "formula-not-arithmetic");
        value(plan, "G6", "9", "formula-names-no-measure");
        value(plan, "G3", "%s.industry", "method-needs-two-formulas");
        value(plan, "T14-D2", "%s.industry", "milestone-has-no-formula");
        assertThat(read(path(plan, "G1")).getInt("version")).isEqualTo(1);
    }

    @Test
    void twoFormulasMustGoTogether() {
        TestPlan plan = TestPlan.issued();
        use.created();
        gdp.created();
        rate.created();

        quotient(plan, "G1", use.code() + ".industry", use.code() + ".ecology", "/definition/numerator");
        quotient(plan, "G6", use.code() + ".industry", rate.code(), "/definition/denominator");
        refused(plan, "G6", "{\"numerator\": \"" + rate.code() + "\"}", "/definition", "one-formula-or-two");
        refused(plan, "G6", "{}", "/definition", "one-formula-or-two");
        quotient(plan, "G3", use.code() + ".industry", gdp.code(), null);
    }

    @Test
    void aFormulaOfFiveHundredBracketsIsNoTrouble() {
        TestPlan plan = TestPlan.issued();
        use.created();
        String deep = "(".repeat(200) + use.code() + ".industry" + ")".repeat(200);

        set(plan, "G1", "{\"definition\": {\"value\": \"" + deep + "\"}}").statusCode(200);
        set(plan, "G1", "{\"definition\": {\"value\": \"" + "(".repeat(501) + "\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/value"));
    }

    @Test
    void aPaceCanBeSetInsteadOfThePlans() {
        TestPlan plan = TestPlan.issued();
        String shares = "0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1";

        set(plan, "T09-D2", "{\"pace\": {\"kind\": \"CURVE\", \"shares\": [" + shares + "]}}")
                .statusCode(200)
                .body("pace.kind", equalTo("CURVE"))
                .body("pace.shares.size()", equalTo(12));

        assertThat(Figures.of(plan, "T09-D2", 4).amount("pace")).isEqualTo("0.5");
        String falling = shares.replace("0.3", "0.1");
        set(plan, "T09-D2", "{\"pace\": {\"kind\": \"CURVE\", \"shares\": [" + falling + "]}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/pace/shares"));
        set(plan, "T09-D2", "{\"pace\": {\"kind\": \"LINEAR\", \"shares\": [" + shares + "]}}")
                .statusCode(422);
        String eleven = String.join(",", Collections.nCopies(11, "1"));
        set(plan, "T09-D2", "{\"pace\": {\"kind\": \"CURVE\", \"shares\": [" + eleven + "]}}")
                .statusCode(400);
        set(plan, "T09-D2", "{}").statusCode(200).body("pace.kind", equalTo("LINEAR"));
        assertThat(Figures.of(plan, "T09-D2", 3).amount("pace")).isEqualTo("1.25");
    }

    private void value(TestPlan plan, String indicator, String formula, String code) {
        String written = formula.contains("%") ? formula.formatted(use.code()) : formula;
        refused(plan, indicator, "{\"value\": \"" + written + "\"}", null, code);
    }

    private static void quotient(TestPlan plan, String indicator, String above, String below, String pointer) {
        String definition = "{\"numerator\": \"%s\", \"denominator\": \"%s\"}".formatted(above, below);
        ValidatableResponse answer = set(plan, indicator, "{\"definition\": " + definition + "}");
        if (pointer == null) {
            answer.statusCode(200);
        } else {
            answer.statusCode(422).body("errors[0].pointer", equalTo(pointer));
        }
    }

    private static void refused(TestPlan plan, String indicator, String definition, String pointer, String code) {
        ValidatableResponse answer = set(plan, indicator, "{\"definition\": " + definition + "}")
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
    }

    private static ValidatableResponse set(TestPlan plan, String indicator, String body) {
        return sending("water-office", body)
                .header("If-Match", "*")
                .put(path(plan, indicator))
                .then();
    }

    private static String path(TestPlan plan, String indicator) {
        return INDICATORS + "/" + plan.id(indicator);
    }
}
