package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.as;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** An import as its sender watches it. */
final class ImportOnItsOwn {

    private final String location;
    private final List<Long> readCounts = new ArrayList<>();

    ImportOnItsOwn(String location) {
        this.location = location;
    }

    JsonPath now() {
        var answer = as("statistics").get(location);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        JsonPath now = answer.jsonPath();
        readCounts.add(now.getLong("rowsRead"));
        return now;
    }

    JsonPath ended() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(this::now, now -> now.getString("finishedAt") != null);
    }

    /** What was said of the rows read, each time somebody asked. */
    List<Long> readCounts() {
        return readCounts;
    }
}
