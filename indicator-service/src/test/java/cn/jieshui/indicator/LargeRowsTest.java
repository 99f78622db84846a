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
        HttpResponse<String> answer = send(TestRows.CSV, BodyPublishers.ofInputStream(this::aMillionRows));

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
    private InputStream aMillionRows() {
        byte[] part = (measure.code() + ",500110,2001-01,1,m3\n")
                .repeat(ROWS_OF_A_PART)
                .getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(text("measure,area,period,amount,unit\n"));
        for (int i = 0; i < PARTS; i++) {
            if (i == PARTS / 2) {
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
        HttpRequest request = HttpRequest.newBuilder(measurements)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("statistics"))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
