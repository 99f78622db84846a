package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a rule tells of a value that breaks it are numbers of the value's own area, which everyone who may record there
 * may read.
 */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class JudgedInOneAreaTest {

    private static final String ELSEWHERE = "500199";
    private static final String ITS_VALUE = "777.125";
    private static final String JSON = "application/json";
    private static final int FIRST_ROLE = 4;
    private static final int AFTER_ROLES = 12;

    private TestMeasure billed;
    private TestMeasure supplied;
    private TestRule ofAll;
    private TestRule ofElsewhere;

    @BeforeEach
    void aRuleOfAllAreasAndOneOfAnotherWhereThereIsAValue() {
        billed = TestMeasure.monthlyVolume().created();
        supplied = TestMeasure.monthlyVolume().created();
        ofAll = TestRule.atMost(billed, supplied).in("null").created();
        ofElsewhere = TestRule.atMost(billed, supplied).in("\"" + ELSEWHERE + "\"");
        send(ofBoth(), JSON, ofElsewhere.json(), "PUT", RULES + "/" + ofElsewhere.code(), 201);
        send(ofBoth(), JSON, elsewhere(supplied, ITS_VALUE), "POST", MEASUREMENTS, 201);
    }

    @Test
    void anotherAreasValuesJudgeNothingHere() {
        TestValue.of(billed, "2001-01", "5000", "m3").accepted();
    }

    @Test
    void aValueForAnotherAreaIsRefusedBeforeItIsJudged() {
        String value = elsewhere(billed, "5000");

        for (String query : List.of("", "?dryRun=true")) {
            tellsNothingOfElsewhere(send(as("statistics"), JSON, value, "POST", MEASUREMENTS + query, 403));
            Response rows = TestRows.send("statistics", TestRows.NDJSON, value.getBytes(StandardCharsets.UTF_8), query);
            assertThat(rows.statusCode()).isIn(200, 403, 422);
            tellsNothingOfElsewhere(rows);
        }
        assertThat(Tables.count(
                        "select count(*) from measure join series using (measure_key) where code = ?", billed.code()))
                .isZero();
    }

    @Test
    void whoeverWorksInBothIsToldTheNumbersOfTheAreaOfTheValue() {
        TestValue.of(supplied, "2001-01", "10", "m3").accepted();
        String value = TestValue.of(billed, "2001-01", "5000", "m3").json();

        Response refused = send(ofBoth(), JSON, value, "POST", MEASUREMENTS, 422);

        assertThat(refused.asString()).contains("5000 > 10").contains(ofAll.code());
        tellsNothingOfElsewhere(refused);
    }

    @Test
    void everyRoleThatMayRecordMayReadWhatItIsHeldAgainst() throws IOException {
        String[] records = row("recordMeasurements");
        String[] reads = row("listMeasurements");

        assertThat(IntStream.range(FIRST_ROLE, AFTER_ROLES).filter(role -> !records[role].isEmpty()))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(reads[role]).isEqualTo("area").isEqualTo(records[role]));
    }

    private void tellsNothingOfElsewhere(Response answer) {
        assertThat(answer.asString()).doesNotContain(ITS_VALUE).doesNotContain(ofElsewhere.code());
    }

    private static String elsewhere(TestMeasure measure, String amount) {
        return TestValue.of(measure, "2001-01", amount, "m3").json().replace("\"500110\"", "\"" + ELSEWHERE + "\"");
    }

    private static RequestSpecification ofBoth() {
        String token = Tokens.of("statistics", "{\"areas\": [\"500110\", \"" + ELSEWHERE + "\"]}");
        return given().header("Authorization", "Bearer " + token);
    }

    private static Response send(
            RequestSpecification caller, String type, String body, String method, String path, int status) {
        Response answer = caller.contentType(type).body(body).request(method, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static String[] row(String operation) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/contracts/rights.csv")).stream()
                .filter(line -> line.startsWith(operation + ","))
                .map(line -> line.split(",", -1))
                .findFirst()
                .orElseThrow();
    }
}
