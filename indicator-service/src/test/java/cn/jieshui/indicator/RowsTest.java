package cn.jieshui.indicator;

import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.NDJSON;
import static cn.jieshui.indicator.TestRows.lines;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RowsTest {

    private TestMeasure measure;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.monthlyVolume().created();
    }

    @Test
    void eachLineOfNdjsonIsAValue() {
        TestValue first = TestValue.of(measure, "2001-01", "1", "m3");
        TestValue second = TestValue.of(measure, "2001-02", "0.0002", "万立方米");

        send(NDJSON, lines(first, second) + "\r\n\n")
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(false))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("refused", equalTo(0))
                .body("errors", empty());
        assertThat(standing(measure)).containsExactly("2001-01 1 R1", "2001-02 2.0000 R1");
    }

    @Test
    void theColumnsOfACsvAreNamedInItsFirstRow() {
        TestMeasure use = TestMeasure.waterUse().created();

        String body = """
                period,measure,dimension.sector,area,amount,unit,status,reason
                2001-01,%1$s,industry,500110,"1",m3,PROVISIONAL,"of two
                lines, ""quoted"" once"
                2001-02,%1$s,industry,500110,2.50,万方,,
                """.formatted(use.code());

        send(CSV, body).then().statusCode(201).body("accepted", equalTo(2));
        assertThat(standing(use)).containsExactly("2001-01 1 R1", "2001-02 25000.00 R1");
        assertThat(Tables.count(
                        "select count(*) from measurement join series using (series_key) join measure m using (measure_key)"
                                + " where m.code = ? and status = 'PROVISIONAL' and reason = ?",
                        use.code(),
                        "of two\nlines, \"quoted\" once"))
                .isEqualTo(1);
    }

    @Test
    void aTypeThatNobodyReadsIsRefused() {
        for (String type : List.of("application/xml", "2147483647", "null")) {
            Response refused = send("statistics", type, csv("2001-01,1,立方米").getBytes(StandardCharsets.UTF_8), "");

            assertThat(refused.statusCode()).as(type).isEqualTo(415);
            assertThat(refused.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void aCsvOfAChineseSpreadsheetIsReadInItsCharset() {
        byte[] body = csv("2001-01,1,立方米", "2001-02,2,立方米").getBytes(Charset.forName("GB18030"));

        assertThat(send("statistics", "text/csv;charset=GB18030", body, "").statusCode())
                .isEqualTo(201);
        assertThat(standing(measure)).containsExactly("2001-01 1 R1", "2001-02 2 R1");
        assertThat(send("statistics", "text/csv;charset=klingon", body, "").statusCode())
                .isEqualTo(415);
        Response misread = send("statistics", CSV, body, "");
        assertThat(misread.statusCode()).isEqualTo(400);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(send(CSV, "\uFEFF" + csv("2001-01,1,m3")).statusCode()).isEqualTo(201);
    }

    @Test
    void whatStandsAlreadyAndWhatIsRepeatedIsCounted() {
        send(CSV, csv("2001-01,1,m3")).then().statusCode(201);

        send(CSV, csv("2001-01,1.0,m3", "2001-02,2,m3", "2001-02,2.0,m3"))
                .then()
                .statusCode(201)
                .body("rows", equalTo(3))
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(2));
        send(CSV, csv("2001-01,1,m3", "2001-02,2,m3"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2));
    }

    @Test
    void aCorrectionNamesWhatStandsAndAReason() {
        send(CSV, csv("2001-01,1,m3")).then().statusCode(201);
        TestValue other = TestValue.of(measure, "2001-01", "5", "m3");

        Response conflict = send(NDJSON, lines(TestValue.of(measure, "2001-02", "2", "m3"), other));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.path("errors[0].row").toString()).isEqualTo("2");
        assertThat(conflict.path("errors[0].pointer").toString()).isEqualTo("/supersedes");
        assertThat(standing(measure)).containsExactly("2001-01 1 R1");

        String stands = "500110-" + measure.code() + "-2001-01-R1";
        send(NDJSON, lines(other.correcting(stands, "漏报"))).then().statusCode(201);
        assertThat(standing(measure)).containsExactly("2001-01 5 R2");
    }

    @Test
    void aDryRunTellsAllAndChangesNothing() {
        send(CSV, csv("2001-01,1,m3")).then().statusCode(201);

        send(CSV, csv("2001-01,1,m3", "2001-02,2,m3", "2001-03,x,m3", "2001-01,7,m3"), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("refused", equalTo(2))
                .body("errors.row", equalTo(List.of(4, 5)))
                .body("errors.pointer", equalTo(List.of("/amount", "/supersedes")))
                .body("errors.code", equalTo(List.of("wrong-type", "another-measurement-stands")));
        assertThat(standing(measure)).containsExactly("2001-01 1 R1");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        String key = "rows-" + measure.code();
        for (String replayed : new String[] {null, "true"}) {
            Response answer = keyed(key, csv("2001-01,1,m3"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.path("accepted").toString()).isEqualTo("1");
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo(replayed);
        }
        assertThat(keyed(key, csv("2001-01,2,m3")).statusCode()).isEqualTo(422);
        assertThat(standing(measure)).containsExactly("2001-01 1 R1");
    }

    @Test
    void theFiguresAreThereWhenTheAnswerIs() {
        TestPlan plan = TestPlan.issued();
        Api.sending("statistics", "{\"definition\": {\"value\": \"" + measure.code() + "\"}}")
                .header("If-Match", "*")
                .put(Api.INDICATORS + "/" + plan.id("G1"))
                .then()
                .statusCode(200);

        send(CSV, csv(plan.period("01") + ",1,亿方", plan.period("02") + ",2,亿方"))
                .then()
                .statusCode(201);

        assertThat(Figures.of(plan, "G1", 1).actual()).isEqualTo("100000000");
        assertThat(Figures.of(plan, "G1", 2).actual()).isEqualTo("300000000");
    }

    private Response keyed(String key, String body) {
        return TestRows.of(Api.as("statistics"), CSV, body.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .post(Api.MEASUREMENTS);
    }

    /** @param rows period, amount and unit each */
    private String csv(String... rows) {
        StringBuilder csv = new StringBuilder("measure,area,period,amount,unit\r\n");
        for (String row : rows) {
            csv.append(measure.code()).append(",500110,").append(row).append("\r\n");
        }
        return csv.toString();
    }
}
