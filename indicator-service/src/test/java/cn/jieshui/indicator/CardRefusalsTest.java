package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.sending;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a definition card may not say, each refused by the place where it stands. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CardRefusalsTest {

    private final TestMeasure use = TestMeasure.monthlyVolume();
    private final TestMeasure rate = TestMeasure.monthlyVolume().in("percent");
    private TestPlan plan;

    @BeforeEach
    void issue() {
        plan = TestPlan.issued();
    }

    /** Formulas read measures alone, so none can come to rest on itself. */
    @Test
    void aFormulaThatNamesAnIndicatorIsRefused() {
        refused("G1", "\"value\": \"%s + 500110-2023-G1\"", "/definition/value", "formula-names-an-indicator");
        refused("G1", "\"value\": \"500110-2022-T09-D2\"", "/definition/value", "formula-names-an-indicator");
        refused("G1", "\"value\": \"G1\"", "/definition/value", "formula-unknown-measure");
        refused("G1", "\"value\": \"total-water-use\"", "/definition/value", "formula-unknown-measure");
    }

    @Test
    void aPercentageIsAPureNumberOnlyWhenItIsDividedByAHundred() {
        refused("G1", "\"value\": \"%s * %s\"", "/definition/value", "formula-mixes-units");
        refused("G1", "\"value\": \"%s * %s / 10\"", "/definition/value", "formula-mixes-units");
        accepted("G1", "\"value\": \"%s * (1 - %s / (10 * 10))\"");
    }

    @Test
    void otherFormsAreCheckedLikeTheIndicatorItself() {
        also("\"code\": \"x-form\", \"name\": \"甲\"", "/definition/also/0", "one-formula-or-two");
        also(
                "\"code\": \"x-form\", \"name\": \"甲\", \"value\": \"1\"",
                "/definition/also/0/value",
                "formula-gives-another-unit");
        also(
                "\"code\": \"x-form\", \"name\": \"甲\", \"value\": \"%s +\"",
                "/definition/also/0/value", "formula-does-not-parse");
        also(
                "\"code\": \"x-form\", \"name\": \"甲\", \"value\": \"nothing\"",
                "/definition/also/0/value",
                "formula-unknown-measure");
        String fine = "{\"code\": \"x-form\", \"name\": \"甲\", \"value\": \"%s\"}";
        refused(
                "G1",
                "\"value\": \"%s\", \"also\": [" + fine + ", " + fine.replace("%s", use.code()) + "]",
                "/definition/also/1/code",
                "companion-named-twice");
    }

    @Test
    void aCardIsForThePlansOfItsYears() {
        int year = plan.year();

        refused(
                "G1",
                "\"value\": \"%s\", \"validFrom\": " + (year + 1),
                "/definition/validFrom",
                "definition-not-valid-in-year");
        refused(
                "G1",
                "\"value\": \"%s\", \"validTo\": " + (year - 1),
                "/definition/validTo",
                "definition-not-valid-in-year");
        refused(
                "G1",
                "\"value\": \"%s\", \"validFrom\": " + year + ", \"validTo\": " + (year - 1),
                "/definition/validTo",
                "definition-ends-before-it-begins");
        accepted("G1", "\"value\": \"%s\", \"validFrom\": " + year + ", \"validTo\": " + year);
    }

    @Test
    void onlyAReductionHasABase() {
        refused("G1", "\"value\": \"%s\", \"base\": \"WHOLE_YEAR\"", "/definition/base", "only-a-reduction-has-a-base");
    }

    private void also(String form, String pointer, String code) {
        refused("G1", "\"value\": \"%s\", \"also\": [{" + form + "}]", pointer, code);
    }

    private void refused(String indicator, String card, String pointer, String code) {
        put(indicator, card, 422).body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    private void accepted(String indicator, String card) {
        put(indicator, card, 200);
    }

    private ValidatableResponse put(String indicator, String card, int status) {
        sending("water-office", use.json()).put(MEASURES + "/" + use.code());
        sending("water-office", rate.json()).put(MEASURES + "/" + rate.code());
        String written = card.replaceFirst("%s", use.code())
                .replaceFirst("%s", card.contains("* %s") || card.contains("- %s") ? rate.code() : use.code());
        return sending("water-office", "{\"definition\": {" + written + "}}")
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(status);
    }
}
