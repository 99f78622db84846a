package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest extends GatewayTest {

    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) ACCESS ";
    private static final Logger LOG = Logger.getLogger("access");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord gathered) {
            gathered.getMessage().lines().forEach(lines::add);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
    }

    @Test
    void tellsWhoAskedWhereAndWhatBecameOfItButNothingThatNamesAnybody() {
        String id = newId();
        get("/api/v1/departments/empty?name=somebody", id(id));

        assertThat(line(id))
                .matches(TIME + "127\\.0\\.0\\.1 \\S+ GET /api/v1/departments 204 0 \\d+ms [0-9a-f]{32} " + id);
        assertThat(line(id)).doesNotContain(" - ");
    }

    @Test
    void tellsOfARefusalToo() {
        String id = newId();
        get("/api/v2/plans", id(id));

        assertThat(line(id)).matches(TIME + "127\\.0\\.0\\.1 - GET - 404 \\d+ \\d+ms [0-9a-f]{32} " + id);
    }

    @Test
    void anAnswerAndItsLineHaveTheSameTrace() {
        String id = newId();
        String trace = get("/api/v2/plans", id(id)).json().getString("traceId");

        assertThat(line(id)).endsWith(" " + trace + " " + id);
    }

    @Test
    void writesNothingThatIsNoPlainPath() {
        String id = newId();
        get("/api/v1/plans/%0aforged", id(id));

        assertThat(line(id)).matches(TIME + "127\\.0\\.0\\.1 - GET - 400 \\d+ \\d+ms [0-9a-f]{32} " + id);
    }

    @Test
    void tellsOfAnAnswerThatWasBrokenOff() {
        String id = newId();
        get("/api/v1/departments/breaks", id(id));

        assertThat(line(id)).contains(" GET /api/v1/departments 200 broken-off ");
    }

    @Test
    void tellsOfEveryRequestOnceHoweverManyComeTogether() {
        List<String> ids = Stream.generate(GatewayTest::newId).limit(50).toList();
        ids.parallelStream().forEach(id -> get("/api/v1/departments/empty", id(id)));

        assertThat(ids)
                .allSatisfy(id -> assertThat(line(id)).matches(TIME + "\\S+ \\S+ GET /api/v1/departments 204 .*"));
    }

    @Test
    void leavesProbesOut() {
        String id = newId();
        String after = newId();
        get("/q/health/live", id(id));
        get("/api/v1/departments/empty", id(after));

        line(after);
        assertThat(lines).noneMatch(line -> line.contains(id + " ") || line.endsWith(id));
    }

    /** The one line of a request. */
    private String line(String id) {
        await().until(() -> lines.stream().anyMatch(line -> line.endsWith(" " + id)));
        assertThat(lines).filteredOn(line -> line.endsWith(" " + id)).hasSize(1);
        return lines.stream()
                .filter(line -> line.endsWith(" " + id))
                .findFirst()
                .orElseThrow();
    }
}
