package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each is refused with the member that is at fault, and nothing is kept. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadMeasurementsTest {

    private TestMeasure measure;
    private String good;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.waterUse().created();
        good = TestValue.of(measure, "2001-03", "10", "m3").sector("industry").json();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("\"amount\": 10", "\"amount\": 1234567890123456789012345678901234567890", 400, "/amount"),
                Arguments.of("\"amount\": 10", "\"amount\": 1e3", 400, "/amount"),
                Arguments.of("\"amount\": 10", "\"amount\": \"10\"", 400, "/amount"),
                Arguments.of("\"amount\": 10", "\"amount\": NaN", 400, "/amount"),
                Arguments.of("\"amount\": 10", "\"amount\": null", 400, "/amount"),
                Arguments.of("\"amount\": 10", "\"numerator\": 10", 400, "/denominator"),
                Arguments.of("\"amount\": 10", "\"numerator\": 1, \"denominator\": 2", 422, "/amount"),
                Arguments.of("\"amount\": 10", "\"amount\": -0.001", 422, "/amount"),
                Arguments.of("\"m3\"", "\"litre\"", 422, "/unit"),
                Arguments.of("\"m3\"", "\"亩\"", 422, "/unit"),
                Arguments.of("\"m3\"", "\"万万万立方米\"", 422, "/unit"),
                Arguments.of("\"m3\"", "null", 400, "/unit"),
                Arguments.of("industry", "war", 422, "/dimension"),
                Arguments.of("{\"sector\": \"industry\"}", "null", 422, "/dimension"),
                Arguments.of("{\"sector\": \"industry\"}", "{\"kind\": \"industry\"}", 422, "/dimension"),
                Arguments.of("{\"sector\": \"industry\"}", "\"industry\"", 400, "/dimension"),
                Arguments.of("2001-03", "2001-13", 400, "/period"),
                Arguments.of("2001-03", "March", 400, "/period"),
                Arguments.of("2001-03", "2001-Q1", 422, "/period"),
                Arguments.of("2001-03", "2998-03", 422, "/period"),
                Arguments.of("2001-03", "1000-12", 422, "/period"),
                Arguments.of("\"500110\"", "\"chongqing\"", 400, "/area"),
                Arguments.of("\"unit\"", "\"unit\": \"m3\", \"unit\"", 400, "/unit"),
                Arguments.of("\"unit\"", "\"comment\": \"x\", \"unit\"", 400, "/comment"),
                Arguments.of("\"unit\"", "\"status\": \"GUESSED\", \"unit\"", 400, "/status"),
                Arguments.of("\"unit\"", "\"source\": \"区水利局\", \"unit\"", 400, "/source"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void aloneItIsNamed(String part, String fault, int status, String pointer) {
        refused(good.replace(part, fault), status, pointer);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void amongOthersItIsNamedByItsPlace(String part, String fault, int status, String pointer) {
        String other = good.replace("2001-03", "2001-02");
        refused("[" + other + "," + good.replace(part, fault) + "]", status, "/1" + pointer);
    }

    @Test
    void aMeasureThatNobodyKnowsIsNamed() {
        refused(good.replace(measure.code(), "no_such_measure"), 422, "/measure");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String body : new String[] {"7", "\"x\"", "[7]", "[[" + good + "]]", "{", "", "[" + good, "null"}) {
            assertThat(sending("statistics", body).post(MEASUREMENTS).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        nothingIsKept();
    }

    private void refused(String body, int status, String pointer) {
        var answer = sending("statistics", body).post(MEASUREMENTS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("errors[0].pointer"))
                .as(answer.asString())
                .isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].detail")).isNotBlank();
        nothingIsKept();
    }

    private void nothingIsKept() {
        assertThat(read(MEASUREMENTS + "?measure=" + measure.code()).getList("items"))
                .isEmpty();
    }
}
