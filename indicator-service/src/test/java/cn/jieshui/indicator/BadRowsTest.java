package cn.jieshui.indicator;

import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.NDJSON;
import static cn.jieshui.indicator.TestRows.lines;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.standing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each is refused with the row and the member that are at fault, and nothing is kept. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadRowsTest {

    private TestMeasure measure;
    private TestValue good;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.monthlyVolume().created();
        good = TestValue.of(measure, "2001-01", "1", "m3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2001-02,1e3,m3,500110;400;/amount",
                "2001-02,1234567890123456789012345678901234567890,m3,500110;400;/amount",
                "2001-02,NaN,m3,500110;400;/amount",
                "2001-02,\"1,000\",m3,500110;400;/amount",
                "2001-02,,m3,500110;400;/amount",
                "2001-02,-1,m3,500110;422;/amount",
                "2001-13,1,m3,500110;400;/period",
                "2998-01,1,m3,500110;422;/period",
                ",1,m3,500110;400;/period",
                "2001-02,1,litre,500110;422;/unit",
                "2001-02,1,m3,chongqing;400;/area",
                "2001-02,1,m3,500199;403;/area"
            })
    void aCellThatCannotBeAcceptedIsNamed(String row, int status, String pointer) {
        refused(send(CSV, csv("2001-01,1,m3,500110", row, "2001-03,1,m3,500110")), status, 3, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2001-02,1,m3;''", "2001-02,1,m3,500110,more;''", "2001-02,\"1\"2,m3,500110;''"})
    void aRowThatIsNoneIsNamed(String row, String pointer) {
        refused(send(CSV, csv("2001-01,1,m3,500110", row, "2001-03,1,m3,500110")), 400, 3, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "measure,area,period,amount;/unit;missing",
                "measure,area,period,amount,unit,comment;/comment;unknown-member",
                "measure,area,period,amount,unit,amount;/amount;duplicate-member",
                "'';/area;missing"
            })
    void aHeaderThatDoesNotNameTheColumnsIsRefused(String header, String pointer, String code) {
        Response answer = send(CSV, header + "\n");

        refused(answer, 400, 1, pointer);
        assertThat(answer.path("errors[0].code").toString()).isEqualTo(code);
    }

    @Test
    void aBrokenLineOfNdjsonIsNamedAndTheOthersStillChecked() {
        for (String broken :
                new String[] {"{", "7", "null", "[]", "{} {}", "\"x\"", "{\"amount\":}", "x".repeat(99_999)}) {
            String body =
                    String.join("\n", lines(good), broken, good.json().strip().replace("2001-01", "2001-99"));
            Response answer = send(NDJSON, body);

            assertThat(answer.statusCode()).as(broken).isEqualTo(400);
            assertThat(answer.jsonPath().getList("errors.row")).contains(2, 3);
            assertThat(answer.jsonPath().getString("detail")).contains("2");
        }
        assertThat(standing(measure)).isEmpty();
    }

    @Test
    void octetsThatAreNoTextAreRefused() {
        byte[] body = csv("2001-01,1,m3,500110", "2001-02,1,\uFFFF,500110").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] < 0 ? (byte) 0xFF : body[i];
        }

        assertThat(send("statistics", CSV, body, "").statusCode()).isEqualTo(400);
        assertThat(send("statistics", NDJSON, body, "").statusCode()).isEqualTo(400);
        assertThat(standing(measure)).isEmpty();
    }

    @Test
    void aHundredFaultsAreToldAndAllAreCounted() {
        String[] rows = new String[250];
        Arrays.fill(rows, "2001-01,x,m3,500110");

        Response answer = send(CSV, csv(rows), "?dryRun=true");
        assertThat(answer.path("refused").toString()).isEqualTo("250");
        assertThat(answer.jsonPath().getList("errors")).hasSize(100);
        assertThat(send(CSV, csv(rows)).path("detail").toString()).contains("250");
    }

    @Test
    void twoRowsThatContradictEachOtherAreAConflict() {
        refused(send(CSV, csv("2001-01,1,m3,500110", "2001-01,2,m3,500110")), 409, 3, "/supersedes");
    }

    private void refused(Response answer, int status, int row, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("errors[0].row").toString())
                .as(answer.asString())
                .isEqualTo(String.valueOf(row));
        String told = answer.jsonPath().getString("errors[0].pointer");
        assertThat(told == null ? "" : told).as(answer.asString()).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].detail")).isNotBlank();
        assertThat(standing(measure)).isEmpty();
    }

    /** @param rows period, amount, unit and area each */
    private String csv(String... rows) {
        StringBuilder csv = new StringBuilder("measure,period,amount,unit,area\n");
        for (String row : rows) {
            csv.append(measure.code()).append(',').append(row).append('\n');
        }
        return csv.toString();
    }
}
