package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.sendAhead;
import static cn.jieshui.indicator.TestRows.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ImportsTest {

    private static final String IMPORTS = MEASUREMENTS + "/imports/";

    private TestMeasure measure;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.monthlyVolume().created();
    }

    private String csv(String... rows) {
        StringBuilder body = new StringBuilder("measure,area,period,amount,unit\n");
        for (String row : rows) {
            body.append(measure.code()).append(",500110,").append(row).append('\n');
        }
        return body.toString();
    }

    private static ImportOnItsOwn taken(Response answer) {
        answer.then()
                .statusCode(202)
                .header("Location", startsWith(IMPORTS))
                .header("Preference-Applied", equalTo("respond-async"));
        return new ImportOnItsOwn(answer.header("Location"));
    }

    @Test
    void rowsAreTakenOnAndEndInTheAnswerThatWaitingWouldHaveGiven() {
        ImportOnItsOwn first = taken(sendAhead(CSV, csv("2001-01,1,m3", "2001-02,2,m3"), ""));

        JsonPath ended = first.ended();
        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("rowsRead")).isEqualTo(2);
        assertThat(ended.getInt("rowsChecked")).isEqualTo(2);
        assertThat(ended.getInt("rowsWritten")).isEqualTo(2);
        assertThat(ended.getInt("outcome.accepted")).isEqualTo(2);
        assertThat(ended.getString("problem")).isNull();
        assertThat(standing(measure)).containsExactly("2001-01 1 R1", "2001-02 2 R1");

        JsonPath again =
                taken(sendAhead(CSV, csv("2001-01,1,m3", "2001-02,3,m3"), "")).ended();
        assertThat(again.getString("state")).isEqualTo("REFUSED");
        assertThat(again.getString("problem.code")).isEqualTo("rows-differ-from-what-stands");
        assertThat(again.getString("problem.detail")).isNotBlank();
        assertThat(again.getList("outcome.errors.row")).containsExactly(3);
    }

    @Test
    void aDryRunAndAHeaderThatIsNoneEndToo() {
        JsonPath dry = taken(sendAhead(CSV, csv("2001-01,1,m3", "2001-02,x,m3"), "?dryRun=true"))
                .ended();
        assertThat(dry.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(dry.getInt("outcome.refused")).isEqualTo(1);
        assertThat(standing(measure)).isEmpty();

        JsonPath unfit = taken(sendAhead(CSV, "measure,place\n", "")).ended();
        assertThat(unfit.getString("state")).isEqualTo("REFUSED");
        assertThat(unfit.getString("problem.code")).isEqualTo("unfit-header");
        assertThat(unfit.getList("outcome.errors.pointer")).containsExactly("/place");
    }

    @Test
    void anImportIsItsSendersAlone() {
        ImportOnItsOwn mine = taken(sendAhead(CSV, csv("2001-01,1,m3"), ""));
        String id = mine.ended().getString("id");

        as("data-migration").get(IMPORTS + id).then().statusCode(404);
        as("statistics").get(IMPORTS + UUID.randomUUID()).then().statusCode(404);
        List<String> listed = as("statistics")
                .get(MEASUREMENTS + "/imports?limit=1")
                .jsonPath()
                .getList("items.id");
        assertThat(listed).hasSize(1);
        assertThat(as("data-migration")
                        .get(MEASUREMENTS + "/imports")
                        .jsonPath()
                        .<String>getList("items.id"))
                .doesNotContain(id);
        as("statistics").get(MEASUREMENTS + "/imports?cursor=xx").then().statusCode(400);
    }

    @Test
    void theSameKeyTakesItOnOnce() {
        String key = UUID.randomUUID().toString();
        byte[] body = csv("2001-01,1,m3").getBytes(StandardCharsets.UTF_8);

        String[] locations = new String[2];
        for (int i = 0; i < 2; i++) {
            locations[i] = TestRows.of(
                            as("statistics").header("Prefer", "respond-async").header("Idempotency-Key", key),
                            CSV,
                            body)
                    .post(MEASUREMENTS)
                    .header("Location");
        }
        assertThat(locations[1]).isEqualTo(locations[0]);
        assertThat(new ImportOnItsOwn(locations[0]).ended().getString("state")).isEqualTo("SUCCEEDED");
    }

    @Test
    void anImportWhoseProcessDiedReadsFailedAndSaysWhatToDo() {
        String id = UUID.randomUUID().toString();
        Tables.update(
                "insert into import_job values (?, 'statistics', array['500110'], false, 'RUNNING', 7, 7, 0, null, null,"
                        + " now() - interval '1 minute', now(), null, now() - interval '31 seconds')",
                id);

        JsonPath lost = new ImportOnItsOwn(IMPORTS + id).now();

        assertThat(lost.getString("state")).isEqualTo("FAILED");
        assertThat(lost.getString("problem.code")).isEqualTo("import-interrupted");
        assertThat(lost.getString("problem.detail")).contains("重新提交");
    }

    @Test
    void whatWasGivenUpForLostLeavesNothingThoughItsProcessLives() throws Exception {
        TestValue.of(measure, "2000-01", "1", "m3").accepted();
        try (Connection other = Tables.connection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select 1 from series join measure m using (measure_key) where m.code = '" + measure.code()
                            + "' for update of series");
            ImportOnItsOwn waiting = taken(sendAhead(CSV, csv("2001-01,1,m3"), ""));
            String id = waiting.now().getString("id");
            Awaitility.await().until(() -> waiting.now().getInt("rowsChecked") == 1);
            Tables.update("update import_job set state = 'FAILED', finished_at = now() where id = ?", id);
            other.rollback();
            JsonPath next = taken(sendAhead(CSV, csv("2001-02,2,m3"), "")).ended();

            assertThat(next.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(waiting.now().getString("state")).isEqualTo("FAILED");
            assertThat(standing(measure)).containsExactly("2000-01 1 R1", "2001-02 2 R1");
        }
    }

    @Test
    void asManyWaitAsMayAndNoMore() throws Exception {
        TestValue.of(measure, "2000-01", "1", "m3").accepted();
        List<ImportOnItsOwn> waiting = new ArrayList<>();
        try (Connection other = Tables.connection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select 1 from series join measure m using (measure_key) where m.code = '" + measure.code()
                            + "' for update of series");
            for (int i = 1; i <= 5; i++) {
                waiting.add(taken(sendAhead(CSV, csv("2001-0" + i + ",1,m3"), "")));
            }

            sendAhead(CSV, csv("2001-06,1,m3"), "").then().statusCode(409);
            assertThat(waiting.get(4).now().getString("state")).isEqualTo("QUEUED");
            other.rollback();
        }
        waiting.forEach(one -> assertThat(one.ended().getString("state")).isEqualTo("SUCCEEDED"));
        assertThat(standing(measure)).hasSize(6);
    }

    @Test
    void anImportIsForgottenAMonthAfterItsEnd() {
        String id = UUID.randomUUID().toString();
        Tables.update(
                "insert into import_job values (?, 'statistics', array['500110'], false, 'SUCCEEDED', 7, 7, 7, null, null,"
                        + " now(), now(), now() - interval '31 days', now())",
                id);
        as("statistics").get(IMPORTS + id).then().statusCode(200);

        taken(sendAhead(CSV, csv("2001-01,1,m3"), "")).ended();

        as("statistics").get(IMPORTS + id).then().statusCode(404);
    }
}
