package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class LargeRowsTest {

    private static final int PARTS = 20;
    private static final int ROWS_OF_A_PART = 50_000;

    @TestHTTPResource(Api.MEASUREMENTS)
    URI measurements;

    private TestMeasure measure;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.monthlyVolume().created();
    }

    @Test
    void aMillionRowsWithABrokenOneInTheMiddleChangeNothing() throws Exception {
        HttpResponse<String> answer = send(TestRows.CSV, BodyPublishers.ofInputStream(() -> rows(true)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getList("errors")).hasSize(1);
        assertThat(problem.getInt("errors[0].row")).isEqualTo(PARTS / 2 * ROWS_OF_A_PART + 2);
        assertThat(TestRows.standing(measure)).isEmpty();
        assertThat(Tables.count(
                        "select count(*) from series join measure m using (measure_key) where m.code = ?",
                        measure.code()))
                .isZero();
    }

    @Test
    void aMillionRowsAreNotForSomebodyWhoWaits() throws Exception {
        HttpResponse<String> answer = send(TestRows.CSV, BodyPublishers.ofInputStream(() -> rows(false)), Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(JsonPath.from(answer.body()).getString("type")).endsWith("too-many-rows");
        assertThat(TestRows.standing(measure)).isEmpty();
    }

    @Test
    void aMillionRowsRunOnTheirOwnAndShowHowFarTheyAre() throws Exception {
        ImportOnItsOwn broken = new ImportOnItsOwn(ahead(true));
        ImportOnItsOwn right = new ImportOnItsOwn(ahead(false));

        JsonPath refused = broken.ended();
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getLong("rowsRead")).isEqualTo(1_000_001);
        assertThat(refused.getLong("rowsWritten")).isZero();
        assertThat(refused.getString("problem.code")).isEqualTo("malformed-rows");
        assertThat(refused.getInt("outcome.errors[0].row")).isEqualTo(PARTS / 2 * ROWS_OF_A_PART + 2);
        JsonPath succeeded = right.ended();
        assertThat(succeeded.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(succeeded.getLong("rowsWritten")).isEqualTo(1_000_000);
        assertThat(succeeded.getLong("outcome.accepted")).isEqualTo(1);
        assertThat(succeeded.getLong("outcome.duplicates")).isEqualTo(999_999);
        assertThat(right.readCounts()).isSorted().hasSizeGreaterThan(2);
        assertThat(TestRows.standing(measure)).containsExactly("2001-01 1 R1");
    }

    private String ahead(boolean broken) throws Exception {
        HttpResponse<String> taken =
                send(TestRows.CSV, BodyPublishers.ofInputStream(() -> rows(broken)), Map.of("Prefer", "respond-async"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return taken.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aBodyAboveTheLimitIsRefusedBeforeItComes() throws Exception {
        BodyPublisher announced = BodyPublishers.ofByteArray(new byte[(64 << 20) + 1]);

        assertThat(send(TestRows.CSV, announced).statusCode()).isEqualTo(413);
    }

    @Test
    void jsonKeepsTheLimitOfWhatIsReadIntoMemory() throws Exception {
        byte[] body = ("[" + " ".repeat(7 << 20) + "]").getBytes(StandardCharsets.UTF_8);

        assertThat(send("application/json", BodyPublishers.ofByteArray(body)).statusCode())
                .isEqualTo(413);
        assertThat(send("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .statusCode())
                .isEqualTo(413);
    }

    /** One part again and again, so that there is never more of it than that. */
    private InputStream rows(boolean broken) {
        byte[] part = (measure.code() + ",500110,2001-01,1,m3\n")
                .repeat(ROWS_OF_A_PART)
                .getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(text("measure,area,period,amount,unit\n"));
        for (int i = 0; i < PARTS; i++) {
            if (broken && i == PARTS / 2) {
                parts.add(text("broken\n"));
            }
            parts.add(new ByteArrayInputStream(part));
        }
        Enumeration<InputStream> all = Collections.enumeration(parts);
        return new SequenceInputStream(all);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(type, body, Map.of());
    }

    private HttpResponse<String> send(String type, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(measurements)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("statistics"))
                .header("Content-Type", type)
                .POST(body);
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
