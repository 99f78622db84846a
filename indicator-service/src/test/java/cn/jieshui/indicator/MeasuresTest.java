package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MeasuresTest {

    @Test
    void aMeasureIsBroughtInAndReadBack() {
        TestMeasure measure = TestMeasure.waterUse();

        sending("statistics", measure.json())
                .put(MEASURES + "/" + measure.code())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        as("viewer")
                .get(MEASURES + "/" + measure.code())
                .then()
                .statusCode(200)
                .body("unit", equalTo("m3"))
                .body("shape", equalTo("VALUE"))
                .body("frequency", equalTo("MONTH"))
                .body("dimensions.sector", contains("agriculture", "industry", "domestic", "ecology"))
                .body("validTo", nullValue());
        as("viewer")
                .header("If-None-Match", "\"1\"")
                .get(MEASURES + "/" + measure.code())
                .then()
                .statusCode(304);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        String path = MEASURES + "/" + measure.code();
        String renamed = measure.json().replace("统计指标", "更名");

        sending("water-office", renamed).put(path).then().statusCode(428);
        sending("water-office", renamed)
                .header("If-Match", "\"7\"")
                .put(path)
                .then()
                .statusCode(412);
        sending("water-office", renamed)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("更名" + measure.code()));
        sending("water-office", renamed)
                .header("If-Match", "\"2\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        sending("water-office", TestMeasure.monthlyVolume().json())
                .header("If-Match", "*")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void aMeasureThatIsNotThereCannotBeChanged() {
        TestMeasure measure = TestMeasure.monthlyVolume();

        sending("water-office", measure.json())
                .header("If-Match", "*")
                .put(MEASURES + "/" + measure.code())
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasMeasuredKeepsItsMeaning() {
        TestMeasure measure = TestMeasure.waterUse().created();
        TestValue.of(measure, "2001-01", "1", "m3").sector("industry").accepted();
        String path = MEASURES + "/" + measure.code();

        sending("water-office", measure.in("mu").json())
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://jieshui.cn/problems/measure-is-in-use"));
        sending("water-office", measure.by("{\"sector\": [\"industry\"]}").json())
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(409);
        sending("water-office", measure.json().replace("\"ecology\"", "\"ecology\", \"construction\""))
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void malformedMeasuresAreRefusedByName() {
        TestMeasure measure = TestMeasure.monthlyVolume();

        refused(measure, measure.json().replace("\"m3\"", "\"litre\""), 400, "/unit");
        refused(measure, measure.json().replace("\"MONTH\"", "\"WEEK\""), 400, "/frequency");
        refused(
                measure,
                measure.json().replace("\"dimensions\": null", "\"dimensions\": {\"A B\": [\"x\"]}"),
                400,
                null);
        refused(measure, measure.json().replace("\"dimensions\": null", "\"dimensions\": {\"a\": []}"), 400, null);
        refused(
                measure,
                measure.json().replace("\"dimensions\": null", "\"dimensions\": {\"a\": [\"x\", \"x\"]}"),
                422,
                "/dimensions/a");
        refused(measure, measure.json().replace("\"validTo\": null", "\"validTo\": \"1000-01-01\""), 422, "/validTo");
        refused(measure, measure.json().replace("\"name\"", "\"title\""), 400, "/title");
    }

    private static void refused(TestMeasure measure, String body, int status, String pointer) {
        var answer = sending("water-office", body).put(MEASURES + "/" + measure.code());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (pointer != null) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        }
        assertThat(read(MEASURES + "/" + measure.code())).isNull();
    }

    @Test
    void measuresAreListedInPagesByCode() {
        TestMeasure.monthlyVolume().created();
        TestMeasure.monthlyVolume().created();

        var first = read(MEASURES + "?limit=1&source=500110-slj");
        var second = read(MEASURES + "?limit=1&source=500110-slj&cursor=" + first.getString("next"));

        List<String> codes = List.of(first.getString("items[0].code"), second.getString("items[0].code"));
        assertThat(codes).isSorted().doesNotHaveDuplicates();
        assertThat(read(MEASURES + "?source=500110-nobody").getList("items")).isEmpty();
        as("viewer").get(MEASURES + "?cursor=nonsense").then().statusCode(400);
    }
}
